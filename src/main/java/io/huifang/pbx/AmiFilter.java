package io.huifang.pbx;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of the PBX's messages concern us: answers to our requests, news of the PBX itself, and dial and hang-up events of
 * channels that carry a call of ours.
 */
final class AmiFilter implements Predicate<List<String>> {

    private static final String EVENT = "Event: ";
    private static final Set<String> OF_THE_PBX =
            Set.of("FullyBooted", "Shutdown", "OriginateResponse", "CoreShowChannelsComplete");
    private static final Set<String> OF_A_CALL =
            Set.of("DialBegin", "DialState", "DialEnd", "Hangup", "CoreShowChannel");

    private static final Set<String> OUR_EVENTS =
            Set.of("UserEvent: HuifangCallEnd", "UserEvent: HuifangTransfer", "UserEvent: HuifangCampaign");

    private final PbxCounts counts;

    AmiFilter(PbxCounts counts) {
        this.counts = counts;
    }

    @Override
    public boolean test(List<String> message) {
        if (message.isEmpty()) {
            return false;
        }
        if (!message.getFirst().startsWith(EVENT)) {
            return message.getFirst().startsWith("Response: ");
        }
        counts.eventReceived();
        boolean wanted = wants(message.getFirst().substring(EVENT.length()), message);
        if (!wanted) {
            counts.eventDropped();
        }
        return wanted;
    }

    private static boolean wants(String event, List<String> message) {
        if (OF_THE_PBX.contains(event)) {
            return true;
        }
        if (OF_A_CALL.contains(event)) {
            return message.stream().anyMatch(AmiFilter::namesOurChannel);
        }
        return event.equals("UserEvent") && message.stream().anyMatch(OUR_EVENTS::contains);
    }

    /**
     * Every channel of a call that we placed carries the media leg's id, which we chose, as its Linkedid. The channel of one
     * who called us has an id of its own; there our dialplan puts the call's into the account code.
     */
    private static boolean namesOurChannel(String line) {
        return line.startsWith("Linkedid: " + ChannelIds.PREFIX)
                || line.startsWith("Uniqueid: " + ChannelIds.PREFIX)
                || line.startsWith("AccountCode: " + ChannelIds.PREFIX);
    }
}
