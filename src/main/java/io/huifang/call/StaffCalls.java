package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.media.MediaLeg;
import io.huifang.media.MediaOverloadedException;
import io.huifang.pbx.AgiReply;
import io.huifang.pbx.AgiRequest;
import io.huifang.pbx.AgiScript;
import io.huifang.pbx.PbxUnreachableException;
import io.huifang.pbx.UserOrders;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Receives the bank's own people: somebody who dials the feature code is spoken to and presses keys, and an event on the
 * PBX is answered by another.
 */
@Component
final class StaffCalls implements AgiScript, UserOrders {

    private static final Logger log = LoggerFactory.getLogger(StaffCalls.class);

    private final StaffLine line;
    private final House house;
    private final StaffSettings settings;
    private final Semaphore places;

    StaffCalls(StaffLine line, House house, StaffSettings settings) {
        this.line = line;
        this.house = house;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    @Override
    public String name() {
        return AgiScript.CAMPAIGN;
    }

    @Override
    public AgiReply answer(AgiRequest request) {
        if (!places.tryAcquire()) {
            log.warn("staff call turned away most={} hint=huifang.staff.at-once", settings.atOnce());
            return new AgiReply.Busy();
        }
        boolean begun = false;
        try {
            AgiReply reply = begin(request);
            begun = true;
            return reply;
        } catch (MediaOverloadedException | PbxUnreachableException e) {
            log.warn("staff call can't be taken why=\"{}\"", e.getMessage());
            return new AgiReply.Busy();
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    private AgiReply begin(AgiRequest request) {
        CallId id = CallId.random();
        String caller = request.caller() == null
                ? endpoint(request.channel())
                : request.caller().dialled();
        StaffCall call = new StaffCall(
                line.talk(caller, digitsAfterCode(request.dialled())),
                say -> house.mouth().say(settings.language(), say, Map.of()),
                settings);
        String address = house.media().advertisedAddress();
        String media = house.pbx().mediaLeg(id, address);
        MediaLeg leg = house.media().expect(id, house.settings().mediaWithin(), call::put);
        Thread.ofVirtual().name("staff-" + id).start(() -> {
            try (var _ = MDC.putCloseable("call", id.toString())) {
                log.info("staff call begins");
                call.hold(leg);
                log.info("staff call over");
            } finally {
                places.release();
            }
        });
        return new AgiReply.Continue(Map.of("HUIFANG_MEDIA", media));
    }

    @Override
    public Map<String, String> answer(Map<String, String> fields) {
        return line.order(new StaffLine.Order(
                fields.getOrDefault("operator", ""),
                fields.getOrDefault("campaign", ""),
                fields.getOrDefault("action", ""),
                fields.getOrDefault("reference", "")));
    }

    /** The telephone of a channel like {@code PJSIP/601-0000002a}, which has another channel for each call. */
    private static String endpoint(String channel) {
        int end = channel.lastIndexOf('-');
        return end < 0 ? channel : channel.substring(0, end);
    }

    /** What stands after {@code *48}. */
    private static String digitsAfterCode(String dialled) {
        return dialled.length() <= 3 ? "" : dialled.substring(3).replaceAll("[^0-9]", "");
    }
}
