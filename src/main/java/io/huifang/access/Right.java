package io.huifang.access;

import static io.huifang.access.Role.ADMIN;
import static io.huifang.access.Role.AUDITOR;
import static io.huifang.access.Role.OPERATOR;
import static io.huifang.access.Role.SUPERVISOR;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that may be done. Every endpoint {@link Needs} one; a role is a bundle of them, and the scopes of an API token
 * are rights named one by one.
 */
public enum Right {
    SEE_CAMPAIGNS(OPERATOR, SUPERVISOR, AUDITOR),
    STEER_CAMPAIGNS(SUPERVISOR),
    /** To stop all dialling at once, and to let it go on. */
    PAUSE_EVERYTHING(OPERATOR, SUPERVISOR),
    SEE_CASES(OPERATOR, SUPERVISOR, AUDITOR),
    OPEN_CASES(OPERATOR, SUPERVISOR),
    /** Contact points, consent and the list of numbers that are never called. */
    CHANGE_CONTACTS(OPERATOR, SUPERVISOR),
    /** To see a number or a name in full; each time is written to the trail. */
    UNMASK(OPERATOR, SUPERVISOR),
    /** Live calls and what was said in calls that are over. */
    SEE_CALLS(OPERATOR, SUPERVISOR, AUDITOR),
    HEAR_RECORDINGS(OPERATOR, SUPERVISOR, AUDITOR),
    LISTEN_LIVE(SUPERVISOR),
    /** To hang up, transfer or take over. */
    STEER_CALLS(SUPERVISOR),
    CORRECT_VERDICTS(SUPERVISOR),
    SEE_TASKS(OPERATOR, SUPERVISOR, AUDITOR),
    WORK_ON_TASKS(OPERATOR, SUPERVISOR),
    SEE_SCRIPTS(OPERATOR, SUPERVISOR, AUDITOR),
    SEE_REPORTS(SUPERVISOR, AUDITOR),
    /** Those who steer campaigns from a telephone. */
    ENROL_OPERATORS(SUPERVISOR, ADMIN),
    READ_TRAIL(AUDITOR),
    /** Accounts and tokens. */
    GRANT_ACCESS(ADMIN),
    /** Metrics and the details of health. */
    SEE_SERVICE(ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf gives one that nobody can change
    private final Set<Role> roles;

    Right(Role first, Role... others) {
        this.roles = Set.copyOf(EnumSet.of(first, others));
    }

    /** The rights that these roles have together. */
    public static Set<Right> of(Collection<Role> roles) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : values()) {
            if (right.roles.stream().anyMatch(roles::contains)) {
                rights.add(right);
            }
        }
        return rights;
    }

    /** The name under which Spring Security knows it. */
    public String authority() {
        return name();
    }
}
