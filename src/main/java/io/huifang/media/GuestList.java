package io.huifang.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which calls may connect, which have, and of the last few thousand, which did or came too late. Any thread. */
final class GuestList {

    private static final int REMEMBERED = 4_096;

    private final int most;
    private boolean shut;
    private final Map<UUID, AudioSocketLeg> expected = new HashMap<>();
    private final Map<UUID, AudioSocketLeg> open = new HashMap<>();
    private final LinkedHashMap<UUID, Refusal> gone = new LinkedHashMap<>();

    GuestList(int most) {
        this.most = most;
    }

    synchronized void expect(UUID id, AudioSocketLeg leg) {
        if (shut) {
            throw new IllegalStateException("the media server does not run");
        }
        if (expected.size() + open.size() >= most) {
            throw new MediaOverloadedException(
                    "all " + most + " media legs are in use; huifang.media.max-legs sets how many there may be");
        }
        if (expected.containsKey(id) || open.containsKey(id) || gone.containsKey(id)) {
            throw new IllegalArgumentException("a media leg is expected once; a new leg takes a new id, not " + id);
        }
        expected.put(id, leg);
    }

    /** Lets the leg in if it is expected and in time; else null. */
    synchronized @Nullable AudioSocketLeg admit(UUID id, long now) {
        AudioSocketLeg leg = expected.get(id);
        if (leg == null || leg.isOverdue(now)) {
            return null;
        }
        expected.remove(id);
        open.put(id, leg);
        return leg;
    }

    /** Why a leg was not admitted. */
    synchronized Refusal refusal(UUID id) {
        if (expected.containsKey(id)) {
            return Refusal.LATE;
        }
        return open.containsKey(id) ? Refusal.REPEATED : gone.getOrDefault(id, Refusal.UNKNOWN);
    }

    /** The leg is over, or is expected no longer. */
    synchronized void remove(UUID id) {
        boolean came = open.remove(id) != null;
        if (expected.remove(id) != null || came) {
            gone.put(id, came ? Refusal.REPEATED : Refusal.LATE);
            if (gone.size() > REMEMBERED) {
                gone.pollFirstEntry();
            }
        }
    }

    /** Expects nobody any more, and gives those who were. */
    synchronized Collection<AudioSocketLeg> shut() {
        shut = true;
        List<AudioSocketLeg> left = List.copyOf(expected.values());
        expected.clear();
        return left;
    }

    synchronized void reopen() {
        shut = false;
    }

    synchronized Collection<AudioSocketLeg> expected() {
        return List.copyOf(expected.values());
    }

    synchronized int expectedCount() {
        return expected.size();
    }

    synchronized int openCount() {
        return open.size();
    }
}
