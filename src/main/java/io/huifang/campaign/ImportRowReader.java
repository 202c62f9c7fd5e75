package io.huifang.campaign;

import io.huifang.campaign.imports.Columns;
import io.huifang.campaign.imports.Columns.Field;
import io.huifang.campaign.imports.Columns.Name;
import io.huifang.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes orders of a file's rows, in one campaign. Names everything that is wrong with a row at once. */
final class ImportRowReader {

    private static final int DERIVED_ID = 32;

    private final Columns columns;
    private final CallingCampaign campaign;
    private final Numbering numbering;
    private final ZoneId zone;

    /** @param zone of times that have none */
    ImportRowReader(Columns columns, CallingCampaign campaign, Numbering numbering, ZoneId zone) {
        this.columns = columns;
        this.campaign = campaign;
        this.numbering = numbering;
        this.zone = zone;
    }

    /** @param row as a spreadsheet counts */
    ImportRow read(long row, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return new ImportRow.Empty();
        }
        ImportCells read = new ImportCells(row, zone);
        Map<String, String> facts = new LinkedHashMap<>();
        Map<Integer, Map<Name, ImportCells.Cell>> points = new TreeMap<>();
        Map<Name, ImportCells.Cell> own = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).strip();
            if (text.isEmpty()) {
                continue;
            }
            Field field = i < columns.fields().size() ? columns.fields().get(i).orElse(null) : null;
            if (field == null) {
                read.wrong("", "", "there is a cell in column " + (i + 1) + ", which has no header", "no such cell");
                continue;
            }
            ImportCells.Cell cell =
                    new ImportCells.Cell(columns.headers().get(i).strip(), text);
            if (field.name() == Name.FACT) {
                read.fact(cell, field.fact(), facts);
            } else if (field.place() == 0) {
                own.put(field.name(), cell);
            } else {
                points.computeIfAbsent(field.place(), place -> new LinkedHashMap<>())
                        .put(field.name(), cell);
            }
        }
        return order(row, cells, read, facts, points, own);
    }

    private ImportRow order(
            long row,
            List<String> cells,
            ImportCells read,
            Map<String, String> facts,
            Map<Integer, Map<Name, ImportCells.Cell>> places,
            Map<Name, ImportCells.Cell> own) {
        List<ContactPoint> points = new ArrayList<>();
        List<EmailAddress> emails = new ArrayList<>();
        places.values().forEach(place -> {
            read.point(place, numbering, points);
            read.email(place, emails);
        });
        if (points.isEmpty() && read.isRight()) {
            read.wrong("phone", "", "there is no number in this row", "a phone number in one of the phone columns");
        }
        if (points.size() > CaseOrder.MOST_CONTACT_POINTS || facts.size() > CaseOrder.MOST_FACTS) {
            read.wrong(
                    "",
                    "",
                    "there are too many numbers or facts in this row",
                    CaseOrder.MOST_CONTACT_POINTS + " numbers and " + CaseOrder.MOST_FACTS + " facts");
        }
        String externalId = read.text(own.get(Name.EXTERNAL_ID), CaseOrder.EXTERNAL_ID_LENGTH);
        Language language = language(own.get(Name.LANGUAGE), read);
        String script = script(own.get(Name.SCRIPT), read);
        Instant notBefore = read.time(own.get(Name.NOT_BEFORE));
        CaseOrder.Urgency urgency =
                read.oneOf(own.get(Name.URGENCY), CaseOrder.Urgency.class, CaseOrder.Urgency.NORMAL);
        CaseOrder.Terms terms = new CaseOrder.Terms(
                campaign.id(),
                urgency,
                read.time(own.get(Name.DEADLINE)),
                read.text(own.get(Name.PERSON), CaseOrder.PERSON_LENGTH));
        if (!read.isRight() || language == null || script == null) {
            return new ImportRow.Wrong(read.faults());
        }
        return new ImportRow.Good(
                row,
                new CaseOrder(
                        externalId == null ? derivedId(cells) : externalId,
                        language,
                        script,
                        facts,
                        points,
                        notBefore,
                        terms,
                        emails));
    }

    private @Nullable Language language(ImportCells.@Nullable Cell cell, ImportCells read) {
        if (cell == null) {
            Language own = campaign.language();
            if (own == null) {
                read.wrong("language", "", "the row has no language, and the campaign has none", languages());
            }
            return own;
        }
        try {
            return Language.of(cell.text());
        } catch (IllegalArgumentException unknown) {
            read.wrong(cell.header(), cell.text(), "this is not known", languages());
            return null;
        }
    }

    private static String languages() {
        return Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "));
    }

    private @Nullable String script(ImportCells.@Nullable Cell cell, ImportCells read) {
        String script = cell == null ? campaign.script() : read.text(cell, CaseOrder.SCRIPT_LENGTH);
        if (script == null && cell == null) {
            read.wrong("script", "", "the row has no script, and the campaign has none", "the id of a script");
        }
        return script;
    }

    /** A row without an id of the bank's is known again by its content, in this and in other files. */
    private String derivedId(List<String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(campaign.id().toString().getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    String cell = columns.fields().get(i) + "=" + cells.get(i).strip() + "\n";
                    digest.update(cell.getBytes(StandardCharsets.UTF_8));
                }
            }
            return "row-" + HexFormat.of().formatHex(digest.digest()).substring(0, DERIVED_ID);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
