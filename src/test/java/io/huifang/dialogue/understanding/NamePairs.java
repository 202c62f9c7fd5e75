package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes pairs of a name on file and one said, the same garbled as on a bad line or another one, from a fixed seed. Other
 * names are hard ones in two cases of three: they share a surname, a first name, a trade, a city or a syllable, or differ in
 * one syllable by a usual confusion and are written as people's names are.
 */
final class NamePairs {

    /** So unlike are syllables at most that are usually confused. */
    private static final double USUAL = 0.3;

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟崔谭陆范汪廖石金韦贾夏付方";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉建国志文海燕红春梅辉玲斌鹏飞宇浩晨欣怡佳琪雪婷晓峰波旭东鑫慧颖倩云龙凯俊豪子轩梓涵思远博";
    private static final String CORES = "盛鑫鸿利恒泰瑞丰华信德润祥和顺通达兴隆宏远金源嘉美天宇东方新锐博雅众诚立信中科云海星辰蓝图启航卓越明德福泽广汇永安长青百川同创";
    private static final List<String> CITIES = List.of("北京", "上海", "广州", "深圳", "杭州", "成都", "武汉", "南京");
    private static final List<String> TRADES = List.of("企业管理", "科技", "贸易", "建筑工程", "食品", "物流", "网络科技", "装饰", "机械");
    private static final List<String> FIRST = words("""
            james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan
            joseph jessica thomas karen daniel nancy matthew sandra steven ashley andrew emily kenneth donna
            kevin carol brian amanda edward melissa ronald deborah
            """);
    private static final List<String> LAST = words("""
            smith johnson williams brown garcia miller davis martinez hernandez wilson anderson taylor moore
            jackson martin thompson harris clark lewis robinson walker young allen king wright scott torres hill
            flores green adams nelson baker campbell mitchell carter roberts gomez phillips evans turner parker
            collins edwards stewart morris
            """);
    private static final List<String> CORE_ONE = words("""
            summit harbor north lake silver granite evergreen maple pioneer liberty cedar falcon keystone beacon
            redwood sterling heritage atlas phoenix coastal prairie eagle golden
            """);
    private static final List<String> CORE_TWO = words("""
            ridge view gate side creek valley point stone bridge field crest hill brook wood
            """);
    private static final List<String> KINDS = words("""
            logistics medical_supply software construction foods engineering insurance machine_works consulting
            """);

    /** @param hard whether another name is near to the one on file */
    record Pair(NameKind kind, String expected, String said, boolean same, boolean hard) {}

    private final Random random;
    private final Garbling garbling;

    NamePairs(long seed) {
        random = new Random(seed);
        garbling = new Garbling(random);
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
            return new Pair(
                    NameKind.CHINESE_PERSON, name, framed(garbling.misheard(name), "我是", "他叫", "这里是"), true, false);
        }
        if (hard && random.nextInt(3) == 0) {
            String near = nearly(name);
            if (!near.equals(name)) {
                return new Pair(NameKind.CHINESE_PERSON, name, framed(near, "我是", "他叫", "这里是"), false, true);
            }
        }
        String other = name;
        while (soundsSame(other, name)) {
            other = (hard && random.nextBoolean() ? name.substring(0, 1) : pick(SURNAMES))
                    + (hard && random.nextBoolean() ? name.substring(1) : given());
        }
        return new Pair(
                NameKind.CHINESE_PERSON, name, framed(garbling.misheard(other), "我是", "他叫", "这里是"), false, hard);
    }

    /** Another name, of which one syllable is usually taken for that of this one; the same where there is none. */
    private String nearly(String name) {
        int at = random.nextInt(name.length());
        String names = at == 0 ? SURNAMES : GIVEN;
        List<String> near = names.codePoints()
                .mapToObj(Character::toString)
                .filter(other -> Pinyin.unlike(other, name.substring(at, at + 1)) > 0
                        && Pinyin.unlike(other, name.substring(at, at + 1)) < USUAL)
                .toList();
        return near.isEmpty() ? name : name.substring(0, at) + pick(near) + name.substring(at + 1);
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
        said = garbling.misheard(said);
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
                framed(garbling.respelt(other), "this is ", "my name is ", "his name is "),
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
        said = garbling.respelt(said);
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

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .map(word -> word.replace('_', ' '))
                .toList();
    }
}
