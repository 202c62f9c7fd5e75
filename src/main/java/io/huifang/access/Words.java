package io.huifang.access;

/** What people send, made fit to be stored and shown in one line. */
final class Words {

    private Words() {}

    /** At most so many characters, without half a pair, and blanks in place of control characters. */
    static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder plain = new StringBuilder(end);
        text.substring(0, end).chars().forEach(c -> plain.append(Character.isISOControl(c) ? ' ' : (char) c));
        return plain.toString();
    }
}
