package io.huifang.campaign;

import io.huifang.campaign.imports.Columns.Name;
import io.huifang.campaign.rules.Window;
import io.huifang.kernel.PhoneNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and collects what is wrong with them; of personal ones the value is never repeated. */
final class ImportCells {

    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_ECHO = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final String SHOWN_NUMBER = "**";
    private static final Pattern OFFSET = Pattern.compile("T.*(?:Z|[+-][0-9:]{2,8})$");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final long row;
    private final ZoneId zone;
    private final List<ImportFile.Fault> faults = new ArrayList<>();

    ImportCells(long row, ZoneId zone) {
        this.row = row;
        this.zone = zone;
    }

    /** @param text not blank, without space around it */
    record Cell(String header, String text) {}

    boolean isRight() {
        return faults.isEmpty();
    }

    List<ImportFile.Fault> faults() {
        return List.copyOf(faults);
    }

    /** @param value empty where it may be personal */
    void wrong(String column, String value, String problem, String allowed) {
        ImportFile.Fault fault = new ImportFile.Fault(row, clipped(column), clipped(value), problem, allowed);
        // a number and an address may share a cell, like the role
        if (faults.size() < MOST_FAULTS && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }

    /** A text that is not personal; null when there is none or it was wrong. */
    @Nullable
    String text(@Nullable Cell cell, int longest) {
        return cell == null || !fits(cell, longest) ? null : cell.text();
    }

    private boolean fits(Cell cell, int longest) {
        if (cell.text().length() <= longest && cell.text().chars().noneMatch(Character::isISOControl)) {
            return true;
        }
        wrong(cell.header(), "", "the text is too long or has control characters", "up to " + longest + " characters");
        return false;
    }

    void fact(Cell cell, String name, Map<String, String> facts) {
        if (name.length() > CaseOrder.FACT_NAME_LENGTH) {
            wrong(cell.header(), "", "the fact's name is too long", "up to " + CaseOrder.FACT_NAME_LENGTH);
        } else if (fits(cell, CaseOrder.FACT_LENGTH)) {
            facts.put(name, cell.text());
        }
    }

    /** A time with its offset, or one of the bank's own zone; null when there is none or it was wrong. */
    @Nullable
    Instant time(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        String text = cell.text().replace(' ', 'T').replace('/', '-');
        try {
            Instant time = instant(text);
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw new DateTimeException("out of range");
            }
            return time;
        } catch (DateTimeException wrong) {
            wrong(cell.header(), cell.text(), "this is no time", "like 2026-12-01 09:00 or 2026-12-01T09:00:00+08:00");
            return null;
        }
    }

    private Instant instant(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        boolean withOffset = OFFSET.matcher(text).find();
        return withOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    <E extends Enum<E>> E oneOf(@Nullable Cell cell, Class<E> type, E preset) {
        if (cell == null) {
            return preset;
        }
        String name = cell.text().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        wrong(
                cell.header(),
                cell.text(),
                "this is not known",
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return preset;
    }

    void point(Map<Name, Cell> cells, Numbering numbering, List<ContactPoint> points) {
        Cell phone = cells.get(Name.PHONE);
        if (phone == null) {
            return;
        }
        Numbering.Read read = number(phone, numbering);
        ContactPoint.Kind likely = read == null ? ContactPoint.Kind.OTHER : read.likely();
        ContactPoint.Kind kind = oneOf(cells.get(Name.KIND), ContactPoint.Kind.class, likely);
        ContactPoint.Role role = oneOf(cells.get(Name.ROLE), ContactPoint.Role.class, ContactPoint.Role.OTHER);
        String extension = extension(cells.get(Name.EXTENSION));
        String label = text(cells.get(Name.LABEL), ContactPoint.LABEL_LENGTH);
        ZoneId where = zone(cells.get(Name.ZONE));
        List<Window> preferred = windows(cells.get(Name.HOURS));
        Consent consent = consent(cells.get(Name.CONSENT));
        if (read != null && isRight()) {
            points.add(new ContactPoint(
                    read.number(),
                    kind,
                    extension == null ? read.extension() : extension,
                    role,
                    label == null ? "" : label,
                    where,
                    preferred,
                    consent));
        }
    }

    private Numbering.@Nullable Read number(Cell phone, Numbering numbering) {
        String why = "this is no phone number";
        if (phone.text().length() <= LONGEST_NUMBER) {
            try {
                return numbering.read(phone.text());
            } catch (NumberRefusedException refused) {
                why = String.valueOf(refused.getMessage());
            }
        }
        wrong(phone.header(), masked(phone.text()), why, "a phone number that is called, with its area code");
        return null;
    }

    /** Enough of it to find it in the file. */
    private static String masked(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() < 6 || digits.length() > 20 ? SHOWN_NUMBER : new PhoneNumber(digits).masked();
    }

    private @Nullable String extension(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        if (!ContactPoint.EXTENSION.matcher(cell.text()).matches()) {
            wrong(cell.header(), cell.text(), "this is no extension", "1 to 8 digits");
            return null;
        }
        return cell.text();
    }

    private @Nullable ZoneId zone(@Nullable Cell cell) {
        try {
            return cell == null ? null : ZoneId.of(cell.text());
        } catch (DateTimeException unknown) {
            wrong(cell.header(), cell.text(), "this is no time zone", "a name like Asia/Shanghai");
            return null;
        }
    }

    private List<Window> windows(@Nullable Cell cell) {
        if (cell == null) {
            return List.of();
        }
        try {
            List<Window> windows = Window.list(cell.text().replace(" ", ""));
            if (windows.size() <= ContactPoint.MOST_PREFERRED) {
                return windows;
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            // falls through to the one complaint below
        }
        wrong(
                cell.header(),
                cell.text(),
                "these are no hours",
                "up to " + ContactPoint.MOST_PREFERRED + " windows like 09:00-11:30,14:00-17:00");
        return List.of();
    }

    private Consent consent(@Nullable Cell cell) {
        return new Consent(oneOf(cell, Consent.State.class, Consent.State.UNKNOWN), null);
    }

    void email(Map<Name, Cell> cells, List<EmailAddress> emails) {
        Cell email = cells.get(Name.EMAIL);
        if (email == null) {
            return;
        }
        boolean withPhone = cells.containsKey(Name.PHONE);
        ContactPoint.Role role = oneOf(cells.get(Name.ROLE), ContactPoint.Role.class, ContactPoint.Role.OTHER);
        try {
            EmailAddress address = new EmailAddress(
                    email.text(), role, "", withPhone ? Consent.UNKNOWN : consent(cells.get(Name.CONSENT)));
            if (emails.size() < CaseOrder.MOST_EMAILS) {
                emails.add(address);
                return;
            }
            wrong(email.header(), "", "there are too many addresses", "up to " + CaseOrder.MOST_EMAILS);
        } catch (IllegalArgumentException wrong) {
            wrong(email.header(), "", "this is no e-mail address", String.valueOf(wrong.getMessage()));
        }
    }
}
