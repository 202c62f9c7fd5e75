package io.huifang.call.scripts;

/**
 * Something that is wrong in a script.
 *
 * @param line from 1
 * @param field where in the script, as {@code sections[0].questions[2].type}; empty for the whole
 * @param what what is wrong and what is allowed, for the person who wrote it
 */
record Finding(String file, int line, String field, String what) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + what;
    }
}
