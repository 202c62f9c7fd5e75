package io.huifang.campaign.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each column of a table is, from its header in English or Chinese.
 *
 * @param headers as they stand in the file, by the column's place
 * @param fields by the column's place; empty where the column has no header and no use
 */
public record Columns(List<String> headers, List<Optional<Field>> fields) {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)[ _-]?([0-9]{1,2})");
    private static final Pattern FACT = Pattern.compile("(?i)(?:facts|事实)[.．](.+)");
    private static final Map<String, Name> NAMES = new HashMap<>();
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("姓名", "name"),
            Map.entry("单位", "company"),
            Map.entry("公司", "company"),
            Map.entry("职务", "title"),
            Map.entry("入职时间", "joined"),
            Map.entry("地址", "address"),
            Map.entry("金额", "amount"),
            Map.entry("用途", "purpose"));

    /** A column's name. */
    public enum Name {
        EXTERNAL_ID("externalId", false, "external id", "案件编号", "外部编号", "合同号"),
        LANGUAGE("language", false, "语言"),
        SCRIPT("script", false, "脚本", "话术"),
        PERSON("person", false, "客户号", "客户编号"),
        URGENCY("urgency", false, "紧急程度"),
        DEADLINE("deadline", false, "截止时间"),
        NOT_BEFORE("notBefore", false, "not before", "最早拨打时间"),
        PHONE("phone", true, "number", "phone number", "电话", "电话号码", "手机", "手机号", "号码"),
        KIND("kind", true, "类型", "号码类型"),
        EXTENSION("extension", true, "分机", "分机号"),
        ROLE("role", true, "角色", "联系人角色"),
        LABEL("label", true, "备注", "联系人"),
        ZONE("zone", true, "时区"),
        HOURS("preferredHours", true, "preferred hours", "方便时段"),
        CONSENT("consent", true, "同意"),
        EMAIL("email", true, "e-mail", "邮箱", "电子邮箱"),
        FACT("facts.", false);

        private final String written;
        private final boolean counted;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> others;

        Name(String written, boolean counted, String... others) {
            this.written = written;
            this.counted = counted;
            this.others = List.of(others);
        }

        public String written() {
            return written;
        }
    }

    static {
        for (Name name : Name.values()) {
            NAMES.put(plain(name.written), name);
            name.others.forEach(other -> NAMES.put(plain(other), name));
        }
        NAMES.remove(plain(Name.FACT.written));
    }

    /**
     * What a column holds.
     *
     * @param place which contact point or address it belongs to, from 1; 0 for what belongs to the case
     * @param fact the fact's name; empty for other columns
     */
    public record Field(Name name, int place, String fact) {}

    public Columns {
        headers = List.copyOf(headers);
        fields = List.copyOf(fields);
    }

    /** @throws ImportFileException naming every column that is not known, with what was perhaps meant */
    public static Columns of(List<String> headers) {
        List<Optional<Field>> fields = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Map<Field, String> seen = new LinkedHashMap<>();
        for (String header : headers) {
            String shown = header.strip();
            Optional<Field> field = shown.isEmpty() ? Optional.empty() : field(shown);
            if (!shown.isEmpty() && field.isEmpty()) {
                wrong.add("'" + clipped(shown) + "' is not known, perhaps " + nearest(shown) + " is meant");
            }
            field.ifPresent(known -> {
                String before = seen.put(known, shown);
                if (before != null) {
                    wrong.add("'" + clipped(shown) + "' and '" + clipped(before)
                            + "' are the same column; several numbers are phone1, phone2, ...");
                }
            });
            fields.add(field);
        }
        if (seen.keySet().stream().noneMatch(field -> field.name() == Name.PHONE)) {
            wrong.add("there is no column 'phone'");
        }
        if (!wrong.isEmpty()) {
            throw new ImportFileException("The columns are not right: " + String.join("; ", wrong) + ".");
        }
        return new Columns(headers, fields);
    }

    private static Optional<Field> field(String header) {
        Matcher fact = FACT.matcher(header);
        if (fact.matches()) {
            String name = fact.group(1).strip();
            return Optional.of(new Field(Name.FACT, 0, FACTS.getOrDefault(name, name)));
        }
        String chinese = FACTS.get(header);
        if (chinese != null) {
            return Optional.of(new Field(Name.FACT, 0, chinese));
        }
        Name whole = NAMES.get(plain(header));
        if (whole != null) {
            return Optional.of(new Field(whole, whole.counted ? 1 : 0, ""));
        }
        Matcher numbered = NUMBERED.matcher(header);
        if (numbered.matches()) {
            Name name = NAMES.get(plain(numbered.group(1)));
            int place = Integer.parseInt(numbered.group(2));
            if (name != null && name.counted && place >= 1) {
                return Optional.of(new Field(name, place, ""));
            }
        }
        return Optional.empty();
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private static String nearest(String header) {
        Map<Integer, String> near = new TreeMap<>();
        for (Name name : Name.values()) {
            near.putIfAbsent(distance(plain(header), plain(name.written)), name.written);
        }
        String best = near.values().iterator().next();
        return "'" + (near.keySet().iterator().next() > header.length() / 2 ? "facts." + clipped(header) : best) + "'";
    }

    /** How many letters must change to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static String clipped(String text) {
        return text.length() <= 50 ? text : text.substring(0, 50) + "…";
    }
}
