package io.huifang.campaign.pacing;

import io.huifang.kernel.PhoneNumber;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways out of the PBX, and which of them carry a call. Pure, for any thread. */
public final class Trunks {

    private static final String SEPARATOR = ",";

    private final List<Trunk> all;

    /** @param all at least one; several have names, each its own */
    public Trunks(List<Trunk> all) {
        this.all = List.copyOf(all);
    }

    public List<Trunk> all() {
        return all;
    }

    /** The one that carried a call; empty when there is none of that name any more. */
    public Optional<Trunk> named(@Nullable String name) {
        return all.stream()
                .filter(trunk -> trunk.name() == null || trunk.name().equals(name))
                .findFirst();
    }

    /**
     * The trunks that carry a campaign's calls to a number, the one to be taken first as the first: those kept for the
     * campaign before those for all, and of these the one for the longest prefix. The others are for when it is full.
     */
    public List<Trunk> carrying(String campaign, PhoneNumber number) {
        return all.stream()
                .filter(trunk -> trunk.carries(campaign, number))
                .sorted(Comparator.comparing((Trunk trunk) -> trunk.campaigns().isEmpty())
                        .thenComparing(Comparator.comparingInt((Trunk trunk) -> trunk.closeness(number))
                                .reversed()))
                .toList();
    }

    /** Whether any trunk carries a campaign's calls to a number. */
    public boolean carry(String campaign, PhoneNumber number) {
        return all.stream().anyMatch(trunk -> trunk.carries(campaign, number));
    }

    /**
     * The names of some trunks as they stand in the database.
     *
     * @return empty for the one without a name
     */
    public static String written(List<Trunk> trunks) {
        return trunks.stream().map(Trunk::name).filter(Objects::nonNull).collect(Collectors.joining(SEPARATOR));
    }

    /** The trunks that {@link #written} wrote; empty when it named none, or one that there is no more. */
    public List<Trunk> read(String written) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<Optional<Trunk>> found =
                Arrays.stream(written.split(SEPARATOR)).map(this::named).toList();
        return found.stream().allMatch(Optional::isPresent)
                ? found.stream().flatMap(Optional::stream).toList()
                : List.of();
    }
}
