package io.huifang.pbx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds who answers the PBX's question, and carries the answer out on the channel. */
@Component
final class AgiDesk implements org.asteriskjava.fastagi.AgiScript {

    private static final Logger log = LoggerFactory.getLogger(AgiDesk.class);

    /** How long the busy tone is heard before the channel is hung up. */
    private static final String BUSY_SECONDS = "5";

    private final PbxCounts counts;
    private final Map<String, AgiScript> scripts = new HashMap<>();

    AgiDesk(List<AgiScript> scripts, PbxCounts counts) {
        this.counts = counts;
        for (AgiScript script : scripts) {
            if (this.scripts.put(script.name(), script) != null) {
                throw new IllegalStateException("there are two AGI scripts named '" + script.name() + "'");
            }
        }
    }

    @Override
    public void service(org.asteriskjava.fastagi.AgiRequest request, AgiChannel channel) throws AgiException {
        counts.agiAsked();
        try {
            carryOut(answerTo(request), channel);
        } catch (AgiHangupException e) {
            log.info("agi.hungup script={}", printable(request.getScript()));
        }
    }

    private AgiReply answerTo(org.asteriskjava.fastagi.AgiRequest request) {
        String name = request.getScript() == null ? "" : request.getScript();
        AgiScript script = scripts.get(name);
        if (script == null) {
            if (!name.equals(AgiScript.INBOUND) && !name.equals(AgiScript.CAMPAIGN)) {
                counts.agiUnknownScript();
                log.warn("agi.unknown script={}", printable(name));
            } else {
                log.info("agi.unattended script={}", name);
            }
            return new AgiReply.Busy();
        }
        try {
            AgiReply reply = script.answer(new AgiRequest(
                    CallerIds.number(request.getCallerIdNumber()),
                    orEmpty(request.getExtension()),
                    orEmpty(request.getChannel()),
                    orEmpty(request.getUniqueId())));
            log.info("agi.answered script={} reply={}", name, reply.getClass().getSimpleName());
            return reply;
        } catch (RuntimeException e) {
            log.error("agi.failed script={}", name, e);
            return new AgiReply.Busy();
        }
    }

    private static void carryOut(AgiReply reply, AgiChannel channel) throws AgiException {
        switch (reply) {
            case AgiReply.Busy() -> {
                channel.exec("Busy", BUSY_SECONDS);
                channel.hangup();
            }
            case AgiReply.Continue(Map<String, String> variables) -> {
                for (Map.Entry<String, String> variable : variables.entrySet()) {
                    channel.setVariable(variable.getKey(), variable.getValue());
                }
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What a stranger sent must not forge a line of the log. */
    private static String printable(@Nullable String text) {
        String clean = orEmpty(text).replaceAll("[^A-Za-z0-9._-]", "?");
        return clean.substring(0, Math.min(clean.length(), 40));
    }
}
