package io.huifang.campaign;

import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.pacing.Trunk;
import io.huifang.campaign.pacing.TrunkBreaker;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whether a trunk takes calls, and whether all days off of the near future are known. */
@Component("callingHealthIndicator")
class CallingHealthIndicator extends AbstractHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(CallingHealthIndicator.class);

    private final Pace pace;
    private final Calendars calendars;
    private final Calling calling;

    CallingHealthIndicator(Pace pace, Calendars calendars, Calling calling) {
        super("the state of calling could not be read");
        this.pace = pace;
        this.calendars = calendars;
        this.calling = calling;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.down();
        for (Trunk trunk : calling.trunks().all()) {
            TrunkBreaker breaker = pace.breaker(trunk);
            String name = trunk.name();
            String detail = name == null ? "trunk" : "trunk " + name;
            if (breaker.state() == TrunkBreaker.State.CLOSED) {
                builder.up().withDetail(detail, "takes calls");
            } else {
                builder.withDetail(detail, String.valueOf(breaker.because()));
            }
        }
        List<String> warnings = warnings();
        if (!warnings.isEmpty()) {
            builder.withDetail("calendars", warnings);
        }
    }

    /** Once a day, so that somebody enters what is missing in time. */
    @Scheduled(fixedDelayString = "P1D")
    void warnOfCalendars() {
        warnings().forEach(warning -> LOG.warn("calendar incomplete why=\"{}\"", warning));
    }

    private List<String> warnings() {
        return calendars.warnings(
                LocalDate.ofInstant(calling.now(), calling.limits().zone()));
    }
}
