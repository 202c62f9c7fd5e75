package io.huifang.media;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the PBX's sound comes in, and where recordings go.
 *
 * @param bind address to listen on; AudioSocket has no password, so keep it off public networks
 * @param port port to listen on; 0 takes any that is free
 * @param advertise {@code host:port} at which the PBX reaches us; without it, the address and port we listen on
 * @param maxLegs calls open or expected at once; one more is refused
 * @param uuidWithin time that a connection has to say which call it is
 * @param maxUnidentified connections that have not yet said which call they are; one more is closed
 * @param openingRate samples a second that we send until the PBX's first sound shows its own rate: 16000 or 8000
 * @param jitterGrace how late the customer's sound may come before silence stands in for it; too short, and a busy
 *     machine cuts words in two; the end of speech does not wait for it
 * @param brokenAfter how long the PBX may leave our sound unread before the leg is closed
 * @param recordings folder of the recordings
 * @param recordingsMinFree free space of that folder's disk below which its health is down
 * @param recordingQueue half-seconds of sound, of all calls together, that may wait for the disk
 */
@Validated
@ConfigurationProperties("huifang.media")
record MediaProperties(
        @DefaultValue("127.0.0.1") @NotBlank String bind,
        @DefaultValue("9092") @Min(0) @Max(65_535) int port,

        @Nullable @Pattern(regexp = "\\S+:\\d{1,5}", message = "is host:port, as in pbx-side.example:9092")
        String advertise,

        @DefaultValue("300") @Min(1) @Max(2_000) int maxLegs,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 30)
        Duration uuidWithin,

        @DefaultValue("64") @Min(1) @Max(2_000) int maxUnidentified,
        @DefaultValue("16000") int openingRate,

        @DefaultValue("200ms") @NotNull @DurationMin(millis = 20) @DurationMax(millis = 500)
        Duration jitterGrace,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 200) @DurationMax(seconds = 60)
        Duration brokenAfter,

        @DefaultValue("data/recordings") @NotNull Path recordings,
        @DefaultValue("1GB") @NotNull DataSize recordingsMinFree,
        @DefaultValue("2048") @Min(16) @Max(65_536) int recordingQueue) {

    @AssertTrue(message = "huifang.media.opening-rate is 16000 or 8000")
    boolean isOpeningRateKnown() {
        return openingRate == 16_000 || openingRate == 8_000;
    }

    @AssertTrue(
            message = "huifang.media.advertise must name the host:port at which the PBX reaches us"
                    + " when huifang.media.bind is every address (0.0.0.0 or ::)")
    boolean isReachableAddressKnown() {
        return advertise != null || !("0.0.0.0".equals(bind) || "::".equals(bind));
    }
}
