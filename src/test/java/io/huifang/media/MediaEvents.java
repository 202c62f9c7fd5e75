package io.huifang.media;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps what a leg tells, and waits for more. */
final class MediaEvents implements Consumer<MediaEvent> {

    private final List<MediaEvent> all = new ArrayList<>();

    @Override
    public synchronized void accept(MediaEvent event) {
        all.add(event);
        notifyAll();
    }

    synchronized List<MediaEvent> all() {
        return List.copyOf(all);
    }

    synchronized <E extends MediaEvent> List<E> of(Class<E> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends MediaEvent> E await(Class<E> type) throws InterruptedException {
        return await(type, event -> true);
    }

    synchronized <E extends MediaEvent> E await(Class<E> type, Predicate<E> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int next = 0;
        while (true) {
            for (; next < all.size(); next++) {
                if (type.isInstance(all.get(next)) && wanted.test(type.cast(all.get(next)))) {
                    return type.cast(all.get(next));
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("no " + type.getSimpleName() + "; last were "
                        + all.subList(Math.max(0, all.size() - 5), all.size()));
            }
            wait(left);
        }
    }

    /** The customer's sound as one array; fails when it has a gap or an overlap. */
    short[] sound() {
        List<MediaEvent.Audio> frames = of(MediaEvent.Audio.class);
        List<short[]> parts = new ArrayList<>();
        long at = 0;
        for (MediaEvent.Audio audio : frames) {
            if (Samples.in(audio.frame().at()) != at) {
                throw new AssertionError("a gap or overlap at sample " + at + ": " + audio.frame());
            }
            short[] part = new short[audio.frame().sound().length()];
            audio.frame().sound().copy(0, part);
            parts.add(part);
            at += part.length;
        }
        return Tones.join(parts.toArray(short[][]::new));
    }
}
