package io.huifang.pbx;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the PBX is and how it is used.
 *
 * @param host name or address of the machine on which the PBX's manager interface listens
 * @param port its TCP port
 * @param user the manager user, who needs the rights {@code read = system,call,user} and
 *     {@code write = system,call,originate,reporting}
 * @param secret that user's password; shown nowhere
 * @param trunk dial string by which a number leaves the PBX; see {@link DialString}
 * @param routes other dial strings for numbers that begin with a prefix; the longest one wins
 * @param codec the sound of the media leg: {@code auto} takes 16 kHz where the PBX's release marks it as such, else 8 kHz;
 *     {@code slin16} and {@code slin} insist
 * @param dialContext context of the dialplan into which the media leg is put
 * @param transferContext context of the dialplan that brings a customer to a person, or back to the bot
 * @param connectTimeout how long connecting may take
 * @param responseTimeout how long the PBX may take to answer a request
 * @param keepAlive how often the PBX is asked whether it is still there
 * @param keepAliveTimeout how long it may take to say so
 * @param originateTimeout how long the PBX may try to connect the media leg
 * @param lostAfter how long the PBX may be away before its calls are given up
 * @param maxCalls how many calls are followed at once
 */
@Validated
@ConfigurationProperties("huifang.pbx")
record PbxProperties(
        @DefaultValue("127.0.0.1") @NotBlank String host,
        @DefaultValue("5038") @Min(1) @Max(65535) int port,

        @DefaultValue("huifang") @NotBlank @Pattern(regexp = ONE_LINE, message = MUST_BE_ONE_LINE)
        String user,

        @DefaultValue("") @Pattern(regexp = ONE_LINE, message = MUST_BE_ONE_LINE)
        String secret,

        @DefaultValue("PJSIP/{number}@carrier") @NotNull DialString trunk,
        @DefaultValue @NotNull List<@Valid Route> routes,

        @DefaultValue("auto") @NotNull AudioCodec codec,

        @DefaultValue("huifang-dial-out")
        @Pattern(regexp = "[A-Za-z0-9_-]+", message = "must be letters, digits, - and _")
        String dialContext,

        @DefaultValue("huifang-transfer")
        @Pattern(regexp = "[A-Za-z0-9_-]+", message = "must be letters, digits, - and _")
        String transferContext,

        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration connectTimeout,

        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration responseTimeout,

        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 5)
        Duration keepAlive,

        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration keepAliveTimeout,

        @DefaultValue @Valid @NotNull Reconnect reconnect,

        @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(minutes = 1)
        Duration originateTimeout,

        @DefaultValue("30s") @DurationMin(millis = 100) @DurationMax(minutes = 30)
        Duration lostAfter,

        @DefaultValue("500") @Min(1) @Max(10_000) int maxCalls,
        @DefaultValue @Valid @NotNull Agi agi) {

    private static final String ONE_LINE = "\\P{Cntrl}*";
    private static final String MUST_BE_ONE_LINE = "must be one line";

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "PbxProperties[host=" + host + ", port=" + port + ", user=" + user + ", trunk=" + trunk + ", routes="
                + routes + ", dialContext=" + dialContext + "]";
    }

    /**
     * Another way out for some numbers.
     *
     * @param prefix digits, perhaps after a {@code +}, with which the number begins
     */
    record Route(
            @NotNull
            @Pattern(regexp = "\\+?[0-9]{1,20}", message = "must be 1 to 20 digits with an optional + before them")
            String prefix,

            @NotNull DialString dial) {}

    /**
     * How to come back after a lost connection: the pause doubles from {@code min} to {@code max}.
     *
     * @param jitter by how much of itself a pause is shortened or lengthened at random, 0 to 1
     * @param refused the pause after a refused login, which only a person can mend
     */
    record Reconnect(
            @DefaultValue("1s") @DurationMin(millis = 10) @DurationMax(minutes = 10)
            Duration min,

            @DefaultValue("30s") @DurationMin(millis = 10) @DurationMax(minutes = 10)
            Duration max,

            @DefaultValue("0.2") @Min(0) @Max(1) double jitter,

            @DefaultValue("1m") @DurationMin(millis = 10) @DurationMax(hours = 1)
            Duration refused) {}

    /**
     * Where the PBX asks us about calls (FastAGI).
     *
     * @param poolSize how many calls may be asking at once; more are turned away
     * @param readTimeout how long the PBX may be silent in the middle of asking
     */
    record Agi(
            @DefaultValue("127.0.0.1") @NotBlank String bind,
            @DefaultValue("4573") @Min(0) @Max(65535) int port,
            @DefaultValue("16") @Min(1) @Max(1000) int poolSize,

            @DefaultValue("30s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
            Duration readTimeout) {}
}
