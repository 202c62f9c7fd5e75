package io.huifang.speech.recognition;

import io.huifang.kernel.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The health of each language's model. A language without a configured model only counts when there is none at all. */
record ModelHealth(SpeechModels models) {

    CompositeHealthContributor contributor() {
        Map<String, HealthContributor> byLanguage = new LinkedHashMap<>();
        boolean any = false;
        for (Language language : Language.values()) {
            any |= !(models.state(language) instanceof SpeechModels.State.Absent);
        }
        for (Language language : Language.values()) {
            if (!any || !(models.state(language) instanceof SpeechModels.State.Absent)) {
                HealthIndicator indicator = () -> health(language);
                byLanguage.put(language.tag(), indicator);
            }
        }
        return CompositeHealthContributor.fromMap(byLanguage);
    }

    private Health health(Language language) {
        return switch (models.state(language)) {
            case SpeechModels.State.Ready ready ->
                Health.up().withDetail("folder", ready.folder().toString()).build();
            case SpeechModels.State.Loading loading ->
                Health.outOfService()
                        .withDetail("reason", "the model is being loaded")
                        .withDetail("folder", loading.folder().toString())
                        .build();
            case SpeechModels.State.Unusable unusable ->
                Health.down().withDetail("reason", unusable.why()).build();
            case SpeechModels.State.Absent absent ->
                Health.down()
                        .withDetail(
                                "reason", "no speech model is configured; set " + absent.property() + " to its folder")
                        .build();
        };
    }
}
