package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes pairs of a name on file and one said, the same garbled as on a bad line or another one, and scores them. From a
 * fixed seed; every second pair is for tuning, the others are for reporting. Other names are hard ones in two cases of
 * three: they share a surname, a first name, a trade, a city or a syllable.
 */
public final class NamePairs {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟崔谭陆范汪廖石金韦贾夏付方";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉建国志文海燕红春梅辉玲斌鹏飞宇浩晨欣怡佳琪雪婷晓峰波旭东鑫慧颖倩云龙凯俊豪子轩梓涵思远博";
    private static final String CORES = "盛鑫鸿利恒泰瑞丰华信德润祥和顺通达兴隆宏远金源嘉美天宇东方新锐博雅众诚立信中科云海星辰蓝图启航卓越明德福泽广汇永安长青百川同创";
    private static final List<String> CITIES = List.of("北京", "上海", "广州", "深圳", "杭州", "成都", "武汉", "南京");
    private static final List<String> TRADES = List.of("企业管理", "科技", "贸易", "建筑工程", "食品", "物流", "网络科技", "装饰", "机械");
    private static final List<String> FIRST = List.of(
            "james",
            "mary",
            "robert",
            "patricia",
            "john",
            "jennifer",
            "michael",
            "linda",
            "david",
            "elizabeth",
            "william",
            "barbara",
            "richard",
            "susan",
            "joseph",
            "jessica",
            "thomas",
            "karen",
            "daniel",
            "nancy",
            "matthew",
            "sandra",
            "steven",
            "ashley",
            "andrew",
            "emily",
            "kenneth",
            "donna",
            "kevin",
            "carol",
            "brian",
            "amanda",
            "edward",
            "melissa",
            "ronald",
            "deborah");
    private static final List<String> LAST = List.of(
            "smith",
            "johnson",
            "williams",
            "brown",
            "garcia",
            "miller",
            "davis",
            "martinez",
            "hernandez",
            "wilson",
            "anderson",
            "taylor",
            "moore",
            "jackson",
            "martin",
            "thompson",
            "harris",
            "clark",
            "lewis",
            "robinson",
            "walker",
            "young",
            "allen",
            "king",
            "wright",
            "scott",
            "torres",
            "hill",
            "flores",
            "green",
            "adams",
            "nelson",
            "baker",
            "campbell",
            "mitchell",
            "carter",
            "roberts",
            "gomez",
            "phillips",
            "evans",
            "turner",
            "parker",
            "collins",
            "edwards",
            "stewart",
            "morris");
    private static final List<String> CORE_ONE = List.of(
            "summit",
            "harbor",
            "north",
            "lake",
            "silver",
            "granite",
            "evergreen",
            "maple",
            "pioneer",
            "liberty",
            "cedar",
            "falcon",
            "keystone",
            "beacon",
            "redwood",
            "sterling",
            "heritage",
            "atlas",
            "phoenix",
            "coastal",
            "prairie",
            "eagle",
            "golden");
    private static final List<String> CORE_TWO = List.of(
            "ridge", "view", "gate", "side", "creek", "valley", "point", "stone", "bridge", "field", "crest", "hill",
            "brook", "wood");
    private static final List<String> KINDS = List.of(
            "logistics",
            "medical supply",
            "software",
            "construction",
            "foods",
            "engineering",
            "insurance",
            "machine works",
            "consulting");

    /** @param hard whether another name is near to the one on file */
    record Pair(NameKind kind, String expected, String said, boolean same, boolean hard) {}

    public record Figures(
            String kind,
            int pairs,
            double offset,
            double slope,
            double accept,
            double reject,
            double recall,
            double falseAccept,
            double falseReject) {}

    private final Random random = new Random(20_261_124);

    private NamePairs() {}

    /** For each kind of name the curve and thresholds of the tuning half, and what they do to the reporting half. */
    public static List<Figures> measure(int pairsOfEachKind) {
        NamePairs pairs = new NamePairs();
        List<Figures> figures = new ArrayList<>();
        for (NameKind kind : NameKind.values()) {
            List<double[]> tuning = new ArrayList<>();
            List<double[]> report = new ArrayList<>();
            for (int i = 0; i < pairsOfEachKind; i++) {
                Pair pair = pairs.next(kind, i % 4 < 2);
                Likeness likeness =
                        NameAnswers.compare(pair.expected(), SaidName.in(Tokens.of(pair.said())), isPerson(kind));
                (i % 2 == 0 ? tuning : report).add(new double[] {likeness.score(), pair.same() ? 1 : 0});
            }
            figures.add(figures(kind, tuning, report));
        }
        return figures;
    }

    private static boolean isPerson(NameKind kind) {
        return kind == NameKind.CHINESE_PERSON || kind == NameKind.ENGLISH_PERSON;
    }

    private static Figures figures(NameKind kind, List<double[]> tuning, List<double[]> report) {
        double[] curve = fit(tuning);
        double accept = 1;
        double reject = 0;
        for (double at = 1; at > 0.3; at -= 0.01) {
            accept = rate(tuning, 0, at, 2) <= 0.006 ? at : accept;
        }
        for (double at = 0.2; at <= accept; at += 0.01) {
            reject = rate(tuning, 1, -1, at) <= 0.006 ? at : reject;
        }
        return new Figures(
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                tuning.size() + report.size(),
                curve[0],
                curve[1],
                accept,
                reject,
                rate(report, 1, kind.same(), 2),
                rate(report, 0, kind.same(), 2),
                rate(report, 1, -1, kind.other()));
    }

    /** Of the pairs that are (1) or are not (0) the same, the part whose score is in a range. */
    private static double rate(List<double[]> scored, int same, double from, double below) {
        long all = scored.stream().filter(pair -> pair[1] == same).count();
        long in = scored.stream()
                .filter(pair -> pair[1] == same && pair[0] >= from && pair[0] < below)
                .count();
        return all == 0 ? 0 : (double) in / all;
    }

    /** Logistic regression by gradient descent, a little shrunk so that a clean half does not make it a step. */
    private static double[] fit(List<double[]> scored) {
        double offset = 0;
        double slope = 1;
        for (int step = 0; step < 4000; step++) {
            double byOffset = 0;
            double bySlope = 0;
            for (double[] pair : scored) {
                double x = pair[0] - 0.75;
                double error = 1 / (1 + Math.exp(-(offset + slope * x))) - pair[1];
                byOffset += error;
                bySlope += error * x;
            }
            offset -= 6 * byOffset / scored.size();
            slope -= 60 * (bySlope / scored.size() + 0.00002 * slope);
        }
        return new double[] {offset - 0.75 * slope, slope};
    }

    Pair next(NameKind kind, boolean same) {
        boolean hard = random.nextInt(3) > 0;
        return switch (kind) {
            case CHINESE_PERSON -> chinesePerson(same, hard);
            case CHINESE_COMPANY -> chineseCompany(same, hard);
            case ENGLISH_PERSON -> englishPerson(same, hard);
            case ENGLISH_COMPANY -> englishCompany(same, hard);
        };
    }

    private Pair chinesePerson(boolean same, boolean hard) {
        String name = pick(SURNAMES) + given();
        if (same) {
            return new Pair(NameKind.CHINESE_PERSON, name, framed(misheard(name), "我是", "他叫", "这里是"), true, false);
        }
        String other = name;
        while (soundsSame(other, name)) {
            other = (hard && random.nextBoolean() ? name.substring(0, 1) : pick(SURNAMES))
                    + (hard && random.nextBoolean() ? name.substring(1) : given());
        }
        return new Pair(NameKind.CHINESE_PERSON, name, framed(misheard(other), "我是", "他叫", "这里是"), false, hard);
    }

    private Pair chineseCompany(boolean same, boolean hard) {
        String core = core(random.nextBoolean() ? 4 : 2);
        String city = pick(CITIES);
        String trade = pick(TRADES);
        String name = city + core + trade + "有限公司";
        String said = core;
        if (!same) {
            while (soundsSame(said, core)) {
                said = hard && random.nextBoolean()
                        ? core.substring(0, core.length() / 2) + core(core.length() - core.length() / 2)
                        : core(core.length());
            }
        }
        said = misheard(said);
        said = switch (random.nextInt(4)) {
            case 0 -> said;
            case 1 -> (same || hard ? city : pick(CITIES)) + said;
            case 2 -> said + (same || hard ? trade : pick(TRADES)) + "公司";
            default -> (same || hard ? city : pick(CITIES)) + said + (same || hard ? trade : pick(TRADES)) + "有限公司";
        };
        return new Pair(NameKind.CHINESE_COMPANY, name, framed(said, "我们是", "这里是", "我们公司叫"), same, !same && hard);
    }

    private Pair englishPerson(boolean same, boolean hard) {
        String first = pick(FIRST);
        String last = pick(LAST);
        String name = first + " " + last;
        String other = name;
        while (!same
                && (other.equals(name)
                        || EnglishSound.alike(List.of(other.split(" ")), List.of(name.split(" "))) > 0.9)) {
            other = (hard && random.nextBoolean() ? first : pick(FIRST)) + " "
                    + (hard && random.nextBoolean() ? last : pick(LAST));
        }
        return new Pair(
                NameKind.ENGLISH_PERSON,
                name,
                framed(respelt(other), "this is ", "my name is ", "his name is "),
                same,
                !same && hard);
    }

    private Pair englishCompany(boolean same, boolean hard) {
        String one = pick(CORE_ONE);
        String two = pick(CORE_TWO);
        String trade = pick(KINDS);
        String said = one + " " + two;
        while (!same && said.equals(one + " " + two)) {
            said = (hard && random.nextBoolean() ? one : pick(CORE_ONE)) + " " + pick(CORE_TWO);
        }
        said = respelt(said);
        said = switch (random.nextInt(3)) {
            case 0 -> said;
            case 1 -> said + " " + (same || hard ? trade : pick(KINDS));
            default -> said + " " + (same || hard ? trade : pick(KINDS)) + " incorporated";
        };
        return new Pair(
                NameKind.ENGLISH_COMPANY,
                one + " " + two + " " + trade + " Inc",
                framed(said, "this is ", "we're ", "you've reached "),
                same,
                !same && hard);
    }

    private String framed(String said, String... frames) {
        return random.nextBoolean() ? said : frames[random.nextInt(frames.length)] + said;
    }

    private String given() {
        return random.nextInt(3) == 0 ? pick(GIVEN) : pick(GIVEN) + pick(GIVEN);
    }

    private String core(int length) {
        StringBuilder core = new StringBuilder();
        while (core.length() < length) {
            core.append(pick(CORES));
        }
        return core.toString();
    }

    private String pick(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static boolean soundsSame(String one, String other) {
        return one.length() == other.length() && Pinyin.soundsOf(one).equals(Pinyin.soundsOf(other));
    }

    /** Six characters in ten with another of the same sound, one in eight with one of a sound that is usually confused. */
    private String misheard(String text) {
        StringBuilder heard = new StringBuilder();
        for (char character : text.toCharArray()) {
            int chance = random.nextInt(1000);
            List<Integer> alike = chance < 600
                    ? Homophones.same(character)
                    : chance < 725 ? Homophones.confused(character) : List.of();
            heard.appendCodePoint(alike.isEmpty() ? character : alike.get(random.nextInt(alike.size())));
        }
        return heard.toString();
    }

    private static final String[][] RESPELLINGS = {
        {"ph", "f"},
        {"ck", "k"},
        {"th", "f"},
        {"th", "t"},
        {"ll", "l"},
        {"ee", "ea"},
        {"ei", "ie"},
        {"mm", "m"},
        {"s", "z"},
        {"d", "t"},
        {"b", "p"},
        {"v", "f"},
        {"e", "a"},
        {"o", "a"},
        {"i", "e"},
        {"m", "n"},
        {"a", "e"},
        {"tt", "t"},
        {"w", "wh"},
        {"y", "ie"},
        {"g", "k"}
    };

    /** One or two sounds heard otherwise, or a word cut in two or joined to the next. */
    private String respelt(String text) {
        String heard = text;
        for (int times = random.nextInt(3); times > 0; times--) {
            String[] change = RESPELLINGS[random.nextInt(RESPELLINGS.length)];
            int at = heard.indexOf(change[0], random.nextInt(heard.length()));
            heard = at < 0 ? heard : heard.substring(0, at) + change[1] + heard.substring(at + change[0].length());
        }
        return random.nextInt(8) == 0 ? heard.replaceFirst("(\\w{3,4})(\\w{3,})", "$1 $2") : heard;
    }

    /** Characters in common use by how they sound: those of GB 2312's first plane of 3,755. */
    private static final class Homophones {

        private static final Map<String, List<Integer>> SAME = new TreeMap<>();
        private static final Map<String, List<Integer>> CONFUSED = new TreeMap<>();

        static {
            for (int high = 0xB0; high <= 0xD7; high++) {
                for (int low = 0xA1; low <= 0xFE; low++) {
                    int character = new String(
                                    new byte[] {(byte) high, (byte) low}, java.nio.charset.Charset.forName("GB2312"))
                            .codePointAt(0);
                    List<Syllable> readings = Pinyin.of(character);
                    if (readings.size() == 1) {
                        SAME.computeIfAbsent(readings.getFirst().toString(), any -> new ArrayList<>())
                                .add(character);
                        CONFUSED.computeIfAbsent(readings.getFirst().usual().toString(), any -> new ArrayList<>())
                                .add(character);
                    }
                }
            }
        }

        static List<Integer> same(char character) {
            return Pinyin.of(character).size() != 1
                    ? List.of()
                    : SAME.getOrDefault(Pinyin.of(character).getFirst().toString(), List.of());
        }

        static List<Integer> confused(char character) {
            return Pinyin.of(character).size() != 1
                    ? List.of()
                    : CONFUSED.getOrDefault(
                            Pinyin.of(character).getFirst().usual().toString(), List.of());
        }
    }
}
