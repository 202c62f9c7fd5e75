package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The many ways to say yes and no, and what only looks like one of them. */
final class YesNoPhrases {

    enum Meaning {
        YES,
        NO,
        /** Whatever else is said, it is no answer to rely on. */
        DOUBT,
        /** Says nothing either way; stands here so that a part of it is not taken for a yes or no. */
        NOTHING
    }

    /** Where in what was said a phrase counts. */
    private enum Place {
        ANYWHERE,
        /** "He is", but not "he is busy". */
        LAST,
        /** 在, but not 我在开车; also right before another yes or no. */
        FIRST_OR_LAST,
        /** 不错, 是他, but not 天气不错. */
        FIRST,
        /** 不在: of the employment when nothing else is said, else perhaps only of the office. */
        ALONE
    }

    /** @param sureness how sure its meaning is */
    record Phrase(List<String> tokens, Meaning meaning, double sureness, Place place) {}

    /** 嗯 may be no more than a sign of listening, so that it is asked again. */
    private static final double MUMBLED = 0.55;

    private static final double DOUBLY_DENIED = 0.75;

    private static final Set<String> AWAY = Set.of(
            "in a meeting",
            "driving",
            "stepped out",
            "on holiday",
            "on vacation",
            "on leave",
            "not in today",
            "not here today",
            "not here right now",
            "not at his desk",
            "not at her desk");

    private static final Set<String> OF_EMPLOYMENT = Set.of(
            "us",
            "work",
            "works",
            "working",
            "employed",
            "employee",
            "employees",
            "employ",
            "payroll",
            "staff",
            "books",
            "ours");

    private static final Set<String> NEGATORS = Set.of("not", "never", "longer");

    private static final Set<String> STRESSES = Set.of(
            "certainly", "definitely", "absolutely", "totally", "surely", "right", "indeed", "naturally", "sure");

    private static final Comparator<Phrase> LONGEST_FIRST =
            Comparator.comparingInt((Phrase phrase) -> phrase.tokens().size()).reversed();

    private static final Map<String, List<Phrase>> BY_FIRST_TOKEN = all();

    private YesNoPhrases() {}

    /** A question's own phrases for yes and no, the longest first; other ids say nothing. */
    static List<Phrase> own(Map<String, List<String>> phrases) {
        return Stream.concat(
                        own(phrases.getOrDefault("yes", List.of()), Meaning.YES),
                        own(phrases.getOrDefault("no", List.of()), Meaning.NO))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    private static Stream<Phrase> own(List<String> phrases, Meaning meaning) {
        return phrases.stream()
                .map(text -> Tokens.of(text).texts())
                .filter(tokens -> !tokens.isEmpty())
                .map(tokens -> new Phrase(tokens, meaning, 1, Place.ANYWHERE));
    }

    /** The longest of the question's own phrases that begins here; without one, the longest of all others. */
    static @Nullable Phrase at(Tokens tokens, int at, List<Phrase> own) {
        for (Phrase phrase : own) {
            if (tokens.containsAt(at, phrase.tokens())) {
                return phrase;
            }
        }
        return at(tokens, at);
    }

    /** All that mean something in Chinese, in characters. */
    static List<List<String>> chinese() {
        return BY_FIRST_TOKEN.values().stream()
                .flatMap(List::stream)
                .filter(phrase -> phrase.meaning() != Meaning.NOTHING)
                .map(Phrase::tokens)
                .filter(WordSound::isChinese)
                .toList();
    }

    /** The longest phrase that begins here. */
    static @Nullable Phrase at(Tokens tokens, int at) {
        for (Phrase phrase : BY_FIRST_TOKEN.getOrDefault(tokens.text(at), List.of())) {
            if (tokens.containsAt(at, phrase.tokens()) && counts(phrase, tokens, at)) {
                return phrase;
            }
        }
        return null;
    }

    /** Says that somebody is not at hand, not that he is not employed. */
    static boolean isAway(Phrase phrase) {
        return AWAY.contains(String.join(" ", phrase.tokens()));
    }

    /** Says that somebody works here. */
    static boolean isOfEmployment(Phrase phrase) {
        return phrase.meaning() == Meaning.YES && phrase.tokens().stream().anyMatch(OF_EMPLOYMENT::contains);
    }

    /** Ends in what denies the words after it. */
    static boolean isNegator(Phrase phrase) {
        String last = phrase.tokens().getLast();
        return phrase.meaning() == Meaning.NO && (last.endsWith("n't") || NEGATORS.contains(last));
    }

    /** "Certainly", which stresses a no as well as a yes. */
    static boolean isStress(Phrase phrase) {
        return phrase.tokens().size() == 1 && STRESSES.contains(phrase.tokens().getFirst());
    }

    private static boolean counts(Phrase phrase, Tokens tokens, int at) {
        boolean last = at + phrase.tokens().size() == tokens.size();
        return switch (phrase.place()) {
            case ANYWHERE -> true;
            case LAST -> last;
            case FIRST_OR_LAST -> at == 0 || last;
            case FIRST -> at <= 1;
            case ALONE -> at == 0 && last;
        };
    }

    private static Map<String, List<Phrase>> all() {
        List<Phrase> phrases = new ArrayList<>();
        english(phrases, Meaning.YES, Place.ANYWHERE, """
                yes|yeah|yep|yup|ya|yes please|sure|sure thing|for sure|okay|ok|okey|correct|right|exactly|precisely|absolutely|certainly|\
                definitely|indeed|of course|totally|that's right|that is right|that's correct|that is correct|that's true|that is true|\
                that's him|that's her|that's me|that is me|that's the one|that's it|this is he|this is she|this is him|this is her|\
                you're right|you are right|you got it|you bet|you've got it|go ahead|no problem|no problem at all|why not|speaking|\
                he is still here|she is still here|he still works|she still works|still works here|still works for us|still with us|\
                he's still here|she's still here|he is still employed|still employed|he is employed|she is employed|i am employed|\
                he works for us|she works for us|he works with us|she works with us|he works here|she works here|works here|works for us|\
                he is one of ours|one of our employees|he is with us|she is with us|he is our employee|\
                affirmative|true|fine|positive|aye|spot on|very much so|by all means|naturally|no doubt|no doubt about it|\
                without a doubt|no question about it|we employ him|we employ her|that he is|that she is|that he does|that she does|not a problem|that's fine|is working with us|is working here|is working for us|are working with us|working with us only|on our payroll|on the payroll|on our books|on our staff|a member of staff|employed here|employed with us|employed by us|employee of ours|employee here|been with us|been working here|been working for us|nothing but yes|i confirm|confirmed|i can confirm|\
                i did it myself|i signed it myself|i signed it|i applied myself|by myself|i live there|i live in it|we live there|\
                i have difficulties|i do have difficulties|having difficulties|some difficulties|some difficulty|a bit difficult|\
                some trouble|having trouble|i'm struggling|i am struggling|it's difficult|it is difficult|it's hard|a little difficult|\
                unfortunately yes|afraid so|i'm afraid so|i am afraid so|i do think so|uh huh|mm hmm|mhm|it sure is|he sure does""");
        english(phrases, Meaning.YES, Place.LAST, """
                he is|she is|i am|it is|they are|he does|she does|i do|we do|they do|he has|she has|i have|we have|that's what i said|\
                i did|we did|he did|she did|they did|it does|it did|i will|we will|he still is|she still is|i still am|\
                he still does|she still does|i still do|he certainly is|he certainly does|it was me|that was me|i was|i can|i could|we can|good|great|perfect""");
        english(phrases, Meaning.NO, Place.ANYWHERE, """
                no|nope|nah|not|never|wrong|incorrect|negative|false|untrue|isn't|aren't|doesn't|don't|didn't|hasn't|haven't|wasn't|won't|\
                can't|cannot|couldn't|wouldn't|ain't|neither|nobody|no way|no sir|no ma'am|\
                not really|not at all|not any more|not anymore|not that i know of|not that i know|not exactly|i don't think so|\
                i do not think so|don't think so|i'm afraid not|i am afraid not|afraid not|i hope not|unfortunately not|of course not|\
                certainly not|absolutely not|definitely not|under no circumstances|on the contrary|\
                he is not|she is not|i am not|it is not|he's not|she's not|i'm not|it's not|that's not him|that's not her|that's not me|\
                he does not|she does not|i do not|we do not|did not|i did not|we did not|he did not|has not|have not|was not|i was not|\
                no i am not|not me|not us|not him|not her|not here|that's wrong|that is wrong|\
                that's not right|that is not right|that's not correct|that is not correct|that isn't right|not correct|not right|not true|\
                that's not true|that is not true|no longer|does not|is not|does not work here|doesn't work here|no such person|\
                nobody by that name|nobody of that name|no one by that name|no one of that name|nobody with that name|\
                never heard of him|never heard of her|never heard of that person|not one of ours|\
                not now|not a good time|isn't a good time|bad time|not right now|\
                he is no longer|she is no longer|they are no longer|he is retired|she is retired|\
                he left|she left|has left|he has left|she has left|left us|left the company|left the firm|he's gone for good|\
                resigned|he has resigned|she has resigned|quit|he has quit|she has quit|retired|he has retired|she has retired|\
                was fired|was dismissed|was let go|passed away|no difficulty|no difficulties|no difficulty at all|no trouble|\
                no trouble at all|no problems|no problems at all|no issues|no issue|without difficulty|somebody else did|someone else did|\
                it wasn't me|wasn't me|isn't true|isn't correct|wasn't true|wasn't right|aren't right|absolutely no|definitely no|certainly no|\
                of course no|totally not|not quite|not quite right|not entirely|not entirely true|not entirely correct|not that i'm aware of|\
                not to my knowledge|far from it|by no means|nothing of the sort|nothing of the kind|no chance|not once|not even close|\
                out of the question|hardly|not a chance|no not at all|none|none at all|nothing like that|nothing to worry about|nothing worth mentioning|nothing to speak of""");
        english(phrases, Meaning.DOUBT, Place.ANYWHERE, """
                don't know|do not know|i do not know|we do not know|he is not sure|i am not sure|i'm not sure|i am not certain|i'm not certain|\
                didn't know|wouldn't know|not know|no idea|not sure|not certain|can't say|cannot say|couldn't say|not too sure|not so sure|\
                can't tell|cannot tell|couldn't tell|hard to say|don't remember|can't remember|cannot remember|do not remember|\
                i do not remember|don't recall|can't recall|do not recall|maybe|perhaps|probably|possibly|presumably|\
                i think so|i think|i believe|i believe so|i guess|i guess so|i suppose|i suppose so|i assume|i'd say so|might be|could be|may be|\
                it depends|that depends|depends|sort of|kind of|more or less|yes and no|\
                used to|formerly|previously|he was|she was|back then|\
                isn't in|is not in|not in|isn't here|is not here|he's not here|she's not here|he's not in|she's not in|\
                isn't available|is not available|not available|not in today|not here today|not here right now|not at his desk|not at her desk|\
                he is not in|she is not in|he is not here|she is not here|he is not available|she is not available|\
                in a meeting|driving|stepped out|on holiday|on vacation|on leave|\
                didn't hear|did not hear|can't hear|cannot hear|didn't catch|did not catch|didn't get that|did not get that|\
                don't understand|do not understand|i do not understand|didn't understand|did not understand|\
                are you sure|is that right|is that correct|am i right|isn't he|isn't she|isn't it|aren't you|aren't they|\
                doesn't he|doesn't she|doesn't it|don't you|don't they|didn't he|didn't she|didn't you|hasn't he|hasn't she|\
                does he|does she|is he|is she|did he|did she|do they|right or wrong|\
                who is|who's|who are|who told|who wants|what is|what's|what do|what does|what are|what was|why do|why are|why would|\
                which company|which bank|what company|what bank|where are you|where did you|how did you|how do you|pardon|\
                say that again|say again|come again|excuse me what|can't discuss|cannot discuss|can't give|cannot give|\
                can't tell you|cannot tell you|won't tell|not allowed to|rather not|none of your business|not going to tell""");
        english(phrases, Meaning.NOTHING, Place.ANYWHERE, """
                right now|right away|never mind|so far so good|yes no|all right then|no one moment|one moment|okay so|not only|no worries|yeah no|no yeah|\
                i'm fine|i am fine|i'm good|i'm okay|all good|all fine|we're fine|we are fine|we're good|everything is fine|everything's fine|\
                everything is good|doing fine|\
                why don't you|don't worry|if you don't mind|i don't mind|you don't say|yes hello|thank you no more|right here|right there""");
        chinese(phrases, Meaning.YES, 1, Place.ANYWHERE, """
                是 是的 是啊 是呀 是呢 是滴 是对的 就是 就是的 正是 是这样 是这样的 是这么回事 是我 是我本人 我就是 我是 本人 是本人 是他 是她 \
                对的 对啊 对呀 对对 对对对 对头 没错 没错的 没问题 没有问题 没毛病 方便 方便的 可以 可以的 可以啊 行的 行啊 好的 好啊 好嘞 好吧 好呀 \
                有的 有啊 有这个人 有这人 有这么个人 有他 在的 在呢 在啊 还在 还在的 还在呢 在职 在岗 在这 在这儿 在我们 在我公司 在本公司 在我们公司 \
                在我们单位 在这上班 在这里上班 在这儿上班 在上班 还在上班 还在干 确实 确实是 确实有 当然 当然了 当然是 那当然 可不是 可不是嘛 可不是吗 可不是么 确认 一点没错 一点不错 千真万确 完全正确 说得没错 说的没错 \
                有这回事 有这事 有这么回事 要得 好滴 是嘞 嗯呢 是真的 属实 情况属实 \
                正确 同意 明白 嗯对 嗯是 嗯嗯 恩恩 知道 认识 认识的 知道的 会的 能的 需要 要的 \
                有困难 有点困难 有些困难 有一点困难 有一些困难 是有困难 有点难 有点吃力 有点紧张 有压力 有点压力 比较困难 挺困难 很困难 困难 确实困难 还不上 还不起 \
                自己住 自住 是自住 自己住的 我自己住 自己签的 亲自签的 本人签的 我签的 我自己签的 是我签的 自己申请的 我申请的 我自己申请的 是我申请的 \
                本人申请的 亲自办的 我办的 我自己办的 自有资金 自己的钱 自己攒的 自己存的 是自己的 都是自己的 肯定 肯定的 肯定是 一定的 必须的 没有错 哪能不是 \
                说得对 说的对 是哒 嗯呐 中 中中 得嘞 妥妥的 欧了 妥 怎么没有 怎么不是 咋不是 咋没有 哪能没有 是这么个情况 是这么个 是这样子 是这样子的 是那么回事 怎么会没有 怎么会不是 那还有假 还能有假 那还能有假 假不了 错不了 \
                那还用说 这还用说 还用说 不然呢 没跑 是吧对 是吧是 跑不了 没得说 冇错 系 系啊 系嘅 是噻 对头 要得嘛 对着呢 是着呢 真的 真是 一直在 天天来 在干 在做着 \
                有这么一个人 有这号人 认得 是我们的人 是我们这儿的 是我们厂的 我们厂里的 我自己去办的 本人办的 自个儿办的 自个儿签的 自己去签的 吃力 够呛 手头紧 是挺难 不轻松 不容易 顶不住 说对了 收到了 都收到了""");
        chinese(phrases, Meaning.YES, 0.9, Place.FIRST, "不错 挺不错");
        chinese(phrases, Meaning.YES, 0.9, Place.FIRST_OR_LAST, "对 有 在 行 好 会 能 要 成 签了 办了 申请了 是了");
        chinese(phrases, Meaning.YES, MUMBLED, Place.FIRST_OR_LAST, "嗯 恩 哎 诶 昂");
        chinese(
                phrases,
                Meaning.YES,
                DOUBLY_DENIED,
                Place.ANYWHERE,
                "不是不可以 不是不行 不是不方便 没有不方便 没有不对 没什么不对 没什么不方便 不会不 不能不");
        chinese(phrases, Meaning.NO, 1, Place.ANYWHERE, """
                不是 不是的 没有 没 不对 不方便 不行 不可以 不好 不 否 错 错了 没有的 不在了 不是啊 不是不是 没有没有 不对不对 不不不 没有这个人 查无此人 \
                没这个人 没有这人 没这人 没有他 没他 没有此人 不太方便 没在 并不是 并没有 并非 哪有 哪里有 哪儿有 哪有啊 哪有这回事 没有这回事 没这回事 没那回事 \
                没的事 没有的事 怎么可能 不可能 怎么会 才不是 当然不是 当然没有 肯定不是 肯定没有 绝对不是 从来没有 从没 从来没 根本没有 根本不是 压根没有 \
                不在我们 不在我公司 不在本公司 不在我们公司 不在我们单位 不在这上班 不在这里上班 不在这儿上班 已经不在 早就不在 早不在 不干了 不做了 走人了 \
                不在这干 不在这了 已离职 离职了 离职 已经离职 不属实 辞职 辞职了 退休 退休了 开除 辞退 被辞退 调走 调走了 跳槽 \
                没什么困难 没有什么困难 没啥困难 没困难 没有困难 没有任何困难 没什么 没有什么 没啥 没啥问题 没什么问题 不困难 不难 没压力 没有压力 \
                不认识这个人 没听说过 没听说过这个人 没听过 不是我 不是我签的 不是我申请的 不是我办的 不是我本人 不是本人 别人签的 别人办的 别人申请的 不是他 不是她 \
                我没有 我没 没签 没签过 没申请 没申请过 没办过 没办 没贷款 没贷过 不自己住 不是自住 出租 租出去 借的 是借的 跟别人借的 跟亲戚借的 父母给的 \
                不能 不会 不需要 不用 不要 不同意 不正确 不准确 有误 没来过 不存在 不存在的 不是自己 不是自己住 不是自己住的 不是自住 不是自己签的 不是自己的 不是亲自 租给 租给别人 \
                租给别人了 才没有 没有过 从来不 从不 绝对没有 完全不是 一点也不 一点都不 一点也没有 一点都没有 不太行 恐怕不行 恐怕不 没门 算了 不必 \
                不用了 木有 哪能啊 哪儿啊 哪里啊 哪啊 哪里呀 哪儿呀 哪里的事 哪儿的事 没影的事 冇 冇有 唔系 唔是 没得 没得啊 没得的 没有的话 不得 莫得 \
                困难都没有 困难也没有 困难没有 困难倒没有 困难倒是没有 困难是没有 一点困难都没有 什么困难都没有 压力没有 压力都没有 压力倒没有 没咋困难 不咋困难 不吃力 不算困难 没多大困难 没太大困难 没啥压力 \
                没这号人 没这么个人 没有这号人 没有这么个人 才怪 扯淡 瞎说 胡说 没影儿 不作数 没办过的 从没办过 没去过 没签字 我没去 我没签 没有的啦 没有啦 没啦 不是这样 不是这样的 不是这样子 不是这样子的 不是这么回事 不是那么回事 不是那样 没什么困难都挺好 没困难都挺好 没有困难都挺好 没同意 没同意过 没答应 没答应过 没收到 没收到过 不太对 不大对 不怎么对""");
        chinese(phrases, Meaning.NO, 0.8, Place.ALONE, "不在 不在的");
        chinese(phrases, Meaning.DOUBT, 1, Place.ANYWHERE, """
                不知道 不清楚 不确定 不太清楚 不太确定 不太知道 不了解 不太了解 不记得 记不得 记不清 记不清楚 忘了 忘记了 不认识 不明白 不懂 不好说 不一定 说不好 \
                说不准 说不清 说不定 难说 不晓得 没印象 没注意 听不清 听不见 听不懂 没听清 没听清楚 没听见 没听懂 没听明白 没明白 没听到 \
                可能 也许 大概 好像 似乎 应该 估计 差不多 或许 我猜 我想是 \
                以前 之前 曾经 原来 原先 从前 过去 当时 那时候 前几年 \
                走了 在忙 开会 开车 不在 出去了 出差 请假 休假 没来 没在公司 谁 哪 什么 啥 怎么 吗 么 多少 为什么 干嘛 \
                是不是 对不对 有没有 好不好 行不行 在不在 可不可以 方便不方便 方不方便 能不能 会不会 要不要 是否 对吧 是吧 \
                不方便说 不方便透露 不能说 不能透露 不想说 不告诉 不能告诉 不可以告诉 不能讲 不便透露 还得上 还得起 能还上 一半一半 算是 也算 也是也不是 看情况 有时候""");
        chinese(phrases, Meaning.NOTHING, 1, Place.ANYWHERE, """
                不错 哎呀 哎呦 哎哟 唉呀 唉 啊呀 哎呀呀 你好 您好 大家好 好久 不好意思 对不起 对方 对于 对了 不客气 没关系 没事 现在 银行 行业 行政 你是 您是 有点 有一点 \
                正在 在线 有时 有人 有限公司 不过 不管 不但 不仅 不然 不用说 错过 不用谢 要是 是说 就是说 会计 能力 要求 不同 好多 好几 有关 有限 \
                成本 成都 中国 中间 中午 中心 其中 能不能说 可是 但是 还是 只是 而是 于是 总是 都是 也是 老是 凡是 还有 所有 只有 没准 喂 您说 你说 \
                我有 我会 我能 我要 有个 这么 那么 多么 要么 这么个 那么个 怎么了""");
        Map<String, List<Phrase>> byFirst = new HashMap<>();
        phrases.sort(LONGEST_FIRST);
        phrases.forEach(phrase -> byFirst.computeIfAbsent(phrase.tokens().getFirst(), first -> new ArrayList<>())
                .add(phrase));
        return byFirst;
    }

    private static void english(List<Phrase> into, Meaning meaning, Place place, String list) {
        Arrays.stream(list.split("\\|"))
                .forEach(text -> into.add(new Phrase(List.of(text.strip().split(" ")), meaning, 1, place)));
    }

    private static void chinese(List<Phrase> into, Meaning meaning, double sureness, Place place, String list) {
        Arrays.stream(list.strip().split("\\s+"))
                .forEach(text -> into.add(new Phrase(
                        text.codePoints().mapToObj(Character::toString).toList(), meaning, sureness, place)));
    }
}
