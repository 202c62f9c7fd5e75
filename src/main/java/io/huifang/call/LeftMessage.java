package io.huifang.call;

/** What became of the message that was to be left at a machine. */
public enum LeftMessage {
    /** Said from beginning to end, once. */
    LEFT("A message was left."),
    /** The machine hung up while it was being said. */
    CUT_SHORT("The machine hung up before the message was said to its end."),
    /** The machine hung up before anything could be said. */
    HUNG_UP("The machine hung up before a message could be left."),
    /** The machine said that it takes no messages. */
    FULL("The mailbox takes no messages."),
    /** Its greeting did not end in time, or began again whenever we spoke. */
    NO_END("No message was left, for the greeting did not come to an end.");

    private final String sentence;

    LeftMessage(String sentence) {
        this.sentence = sentence;
    }

    /** The same for people. */
    public String sentence() {
        return sentence;
    }
}
