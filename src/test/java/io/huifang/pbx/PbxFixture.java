package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A PBX room with quick settings, without Spring around it. */
final class PbxFixture implements AutoCloseable {

    final PbxProperties settings;
    final PbxCounts counts = new PbxCounts();
    final AmiPbx pbx;
    /** Who takes the orders that are raised on the PBX; null when nobody does. */
    volatile UserOrders orders;

    final PbxHealthIndicator health;

    PbxFixture(String host, int port, String user, String secret, String... more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "huifang.pbx.host", host,
                "huifang.pbx.port", port,
                "huifang.pbx.user", user,
                "huifang.pbx.secret", secret,
                "huifang.pbx.reconnect.min", "20ms",
                "huifang.pbx.reconnect.max", "200ms",
                "huifang.pbx.reconnect.refused", "100ms"));
        for (String property : more) {
            int equals = property.indexOf('=');
            values.put("huifang.pbx." + property.substring(0, equals), property.substring(equals + 1));
        }
        settings =
                new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("huifang.pbx", PbxProperties.class);
        pbx = new AmiPbx(
                settings, new TrunkLines(List.of()), counts, Clock.systemUTC(), new UserOrderDesk(() -> orders));
        health = new PbxHealthIndicator(pbx, settings, Clock.systemUTC());
    }

    PbxFixture start() {
        pbx.start();
        return this;
    }

    PbxFixture connected() {
        start();
        await("a connection", pbx::connected);
        return this;
    }

    Heard dial(PhoneNumber number, String mediaAddress) {
        return dial(number, mediaAddress, Duration.ofSeconds(30));
    }

    Heard dial(PhoneNumber number, String mediaAddress, Duration ring) {
        Heard heard = new Heard(CallId.random());
        pbx.dial(new DialRequest(heard.call, number, mediaAddress, ring), heard);
        return heard;
    }

    String error() {
        return String.valueOf(health.health().getDetails().get("error"));
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long for %s", what).isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Override
    public void close() {
        pbx.stop();
    }
}
