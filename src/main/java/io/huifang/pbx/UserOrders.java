package io.huifang.pbx;

import java.util.Map;

/** Answers the event {@code HuifangCampaign} that somebody raises on the PBX. Another room offers it as a bean. */
public interface UserOrders {

    /**
     * Called on a thread of its own.
     *
     * @param fields {@code operator}, {@code campaign} and {@code action}, those that the event has
     * @return the fields of the event {@code HuifangCampaignAnswer}; one line each
     */
    Map<String, String> answer(Map<String, String> fields);
}
