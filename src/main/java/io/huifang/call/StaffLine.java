package io.huifang.call;

import java.util.Map;

/** What the bank's own people can do from the PBX. Another room offers it as a bean. Any thread. */
public interface StaffLine {

    /**
     * Begins a conversation by keys with somebody who dialled the feature code.
     *
     * @param caller who that is as far as the PBX says, a number or a channel; never to be believed or logged
     * @param dialled what was dialled after the code; may be empty
     */
    KeyTalk talk(String caller, String dialled);

    /**
     * Does what an event on the PBX asks for. All services at a PBX hear the event; one of them does it.
     *
     * @return the fields of the event that answers; empty when another service answers
     */
    Map<String, String> order(Order order);

    /**
     * What an event asks for, as it stood there; may be empty where something was missing.
     *
     * @param reference by which whoever raised it knows it again
     */
    record Order(String operator, String campaign, String action, String reference) {}
}
