package io.huifang.access;

import org.springframework.security.access.AccessDeniedException;

/** Who may say that somebody did something: people for themselves only, programs for whom they like, the trail knows the program. */
public final class Impersonation {

    private Impersonation() {}

    /**
     * Lets the current request speak for this person, or refuses it.
     *
     * @param person as the request names them
     * @throws AccessDeniedException when somebody who has signed in names another
     */
    public static void allowed(String person) {
        Actor actor = Actors.current();
        if (actor.way() == Actor.Way.SESSION && !actor.name().equals(person)) {
            throw new AccessDeniedException("people speak for themselves only");
        }
    }
}
