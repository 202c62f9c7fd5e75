package io.huifang.pbx;

import java.util.Map;

/** Answers the event {@code HuifangCampaign} that somebody raises on the PBX. Another room offers it as a bean. */
public interface UserOrders {

    /**
     * Called on a thread of its own.
     *
     * @param fields {@code operator}, {@code campaign}, {@code action} and {@code reference}, those that the event has
     * @return the fields of the event {@code HuifangCampaignAnswer}, one line each; empty when another service, which has
     *     heard the event as well, answers
     */
    Map<String, String> answer(Map<String, String> fields);
}
