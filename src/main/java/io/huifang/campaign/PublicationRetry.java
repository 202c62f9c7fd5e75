package io.huifang.campaign;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Hands events whose storing has failed to their listeners again. Events that hang half-way are marked as failed by
 * Modulith's staleness monitor, see {@code spring.modulith.events.staleness} in the application's configuration.
 */
@Component
class PublicationRetry {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationRetry.class);

    private final FailedEventPublications failed;
    private final CampaignProperties.Events properties;

    PublicationRetry(FailedEventPublications failed, CampaignProperties properties) {
        this.failed = failed;
        this.properties = properties.events();
    }

    @Scheduled(
            initialDelayString = "${huifang.campaign.events.retry-every:30s}",
            fixedDelayString = "${huifang.campaign.events.retry-every:30s}")
    void retry() {
        try {
            failed.resubmit(ResubmissionOptions.defaults()
                    .withMaxInFlight(properties.atOnce())
                    .withBatchSize(properties.atOnce())
                    .withFilter(this::worthAnotherTry));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn(
                    "failed events not tried again, the database does not answer why={}",
                    unavailable.getClass().getSimpleName());
        }
    }

    private boolean worthAnotherTry(EventPublication publication) {
        boolean worth = publication.getCompletionAttempts() <= properties.mostRetries();
        if (!worth) {
            LOG.error("event given up until the next start publication={}", publication.getIdentifier());
        }
        return worth;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
