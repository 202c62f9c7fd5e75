package io.huifang.console.pages;

import io.huifang.access.Right;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param bank whose console it is
 * @param user who has signed in, null for strangers
 * @param rights what the user may do
 * @param sections the navigation of this user
 * @param section the one that the page belongs to, null when it belongs to none
 * @param here path and query of the page, so that a changed language or theme comes back to it
 * @param language the tag of the page's language
 */
record Frame(
        String bank,
        @Nullable String user,
        Set<Right> rights,
        List<Section> sections,
        @Nullable Section section,
        String here,
        String language,
        Theme theme) {

    /** What may be chosen. */
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    /** Whether the user has the right of this name; for templates, to leave out what may not be pressed. */
    public boolean may(String right) {
        return rights.contains(Right.valueOf(right));
    }
}
