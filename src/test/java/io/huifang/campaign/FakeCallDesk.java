package io.huifang.campaign;

import io.huifang.call.CallDesk;
import io.huifang.call.CallOrder;
import io.huifang.call.LiveCall;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Takes orders and lets a test decide what becomes of them. */
public final class FakeCallDesk implements CallDesk {

    public final List<CallOrder> placed = new CopyOnWriteArrayList<>();
    public final BlockingQueue<CallOrder> arriving = new LinkedBlockingQueue<>();
    /** Whether scripts prove who somebody is. */
    public volatile boolean identifies = true;

    /** The scripts that are there. */
    public final Set<String> scripts = new CopyOnWriteArraySet<>(Set.of("employer"));

    public final List<CallId> hungUp = new CopyOnWriteArrayList<>();
    private final Map<CallId, LiveCall> live = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Consumer<CallOrder> onPlace = order -> {};

    public FakeCallDesk(Clock clock) {
        this.clock = clock;
    }

    public void whenPlaced(Consumer<CallOrder> behaviour) {
        onPlace = behaviour;
    }

    public void forget(CallId call) {
        live.remove(call);
    }

    /** A call that came in. */
    void lives(CallOrder order) {
        live.put(order.call(), new LiveCall(order.call(), order.ref(), LiveCall.Stage.TALKING, "", clock.instant()));
    }

    public void reset() {
        placed.clear();
        arriving.clear();
        hungUp.clear();
        scripts.clear();
        scripts.add("employer");
        live.clear();
        onPlace = order -> {};
    }

    @Override
    public void place(CallOrder order) {
        onPlace.accept(order);
        placed.add(order);
        live.put(order.call(), new LiveCall(order.call(), order.ref(), LiveCall.Stage.DIALLING, "", clock.instant()));
        arriving.add(order);
    }

    @Override
    public void check(String script, Language language, Map<String, String> facts) {
        if (!scripts.contains(script)) {
            throw new IllegalArgumentException(
                    "script '" + script + "' is not known; allowed is " + String.join(", ", scripts));
        }
        if (!facts.containsKey("name")) {
            throw new IllegalArgumentException("fact 'name' is missing; script employer needs it");
        }
    }

    @Override
    public Optional<String> obstacle(String script, Language language) {
        return scripts.contains(script) ? Optional.empty() : Optional.of("The script '" + script + "' is not there.");
    }

    @Override
    public boolean identifies(String script) {
        return identifies;
    }

    @Override
    public void hangUp(CallId call) {
        hungUp.add(call);
    }

    @Override
    public Collection<LiveCall> live() {
        return List.copyOf(live.values());
    }
}
