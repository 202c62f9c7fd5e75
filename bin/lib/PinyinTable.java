import com.ibm.icu.text.Transliterator;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/** Prints the readings of the characters of GBK (20,902, all of GB 2312 among them) without tones; see bin/render-pinyin. */
final class PinyinTable {

    /** Readings beside the one that ICU gives: of surnames first, then of the usual polyphones in names of firms and places. */
    private static final String FURTHER = """
            shan 单 zeng 曾 qiu 仇 xie 解 ren 任 piao 朴 ou 区 zha 查 ge 盖 yuan 员 shen 沈 bi 秘 chong 种 mo 万 yun 尉员 yu 尉 \
            lang 郎 hua 华 xian 冼洗 guo 过 zhai 翟 di 翟 miao 缪 mou 缪 yao 幺要 ning 宁 na 那 chen 陈 tan 谭覃 qin 覃 le 乐 yue 乐 \
            hang 行 xing 行 chang 长 zhang 长 zhong 重种 chong 重 du 都 dou 都 kuai 会 hui 会 hao 好 he 和 shuo 说 jia 家夹 jie 家 \
            can 参 shen 参 cha 差 chai 差 da 大 dai 大 dan 单弹石 tan 弹 shi 石 di 地的 de 地的得 dei 得 diao 调 tiao 调 fa 发 ge 个 \
            guang 广 an 广 hai 还 huan 还 jiao 觉角校教 jue 觉角 xiao 校 jin 尽 ju 车 che 车 kan 看 lei 累 liao 了 le 了 liang 量 liu 六 lu 六 \
            lv 绿率 lu 绿 shuai 率 mai 埋 mei 没 mo 没 nan 难 ning 宁 bao 薄暴 bo 薄 bang 磅 ping 平 qi 奇 ji 奇 qiang 强 jiang 强 \
            sai 塞 se 色塞 shai 色 shao 少 sheng 省盛 xing 省 cheng 盛 shu 属 zhu 属 su 宿 xiu 宿 tong 同 tu 吐 wei 为 xi 系 ji 系 \
            xia 厦 sha 厦 xue 血 xie 血 yi 一 yao 要 ying 应 zai 载 zang 藏 cang 藏 ze 择 zhai 择 zhao 朝着 chao 朝 zhe 着 zhuo 着 zhi 只 \
            zhuan 转 zuan 赚 zhuan 赚 an 安 e 阿 a 阿 beng 蚌 bang 蚌 bian 便 pian 便 bo 泊 po 泊 fo 佛 fu 佛 gui 龟 jun 龟 hei 黑 \
            heng 横 hong 红 hu 浒 kang 亢 gang 亢 ke 可 luo 落 lao 落 la 落 xu 许 yan 燕 ye 叶 yin 殷 yuan 圆 zhan 占 zheng 正 zhuo 卓 \
            cuo 撮 lü 吕 nü 女 yong 佣 zhou 周 chu 褚 zhu 褚 ying 盈 she 佘折 zhe 折 mi 宓 fu 宓 xun 寻荀 ga 尕 kuang 邝 bu 卜 tuo 拓 pu 朴 bian 扁""";

    public static void main(String[] args) throws Exception {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        Map<String, StringBuilder> bySyllable = new TreeMap<>();
        var gbk = Charset.forName("GBK").newEncoder();
        for (int c = 0x4e00; c <= 0x9fa5; c++) {
            String character = Character.toString(c);
            if (gbk.canEncode(character)) {
                String syllable = plain(latin.transliterate(character));
                if (syllable.matches("[a-z]+")) {
                    bySyllable.computeIfAbsent(syllable, any -> new StringBuilder()).append(character);
                }
            }
        }
        String[] further = FURTHER.strip().split("\\s+");
        for (int at = 0; at + 1 < further.length; at += 2) {
            StringBuilder of = bySyllable.computeIfAbsent(plain(further[at]), any -> new StringBuilder());
            further[at + 1].codePoints().mapToObj(Character::toString).filter(each -> of.indexOf(each) < 0).forEach(of::append);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("# Characters by their sound, without tones; v stands for ü. Made by bin/render-pinyin from ICU4J (Unicode licence,");
        out.println("# https://www.unicode.org/license.txt) with further readings of polyphones. Do not edit by hand.");
        bySyllable.forEach((syllable, characters) -> out.println(syllable + " " + characters));
    }

    /** Without tones, ü as v: lǜ is lv. */
    private static String plain(String pinyin) {
        return Normalizer.normalize(pinyin.strip(), Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("\\p{M}", "");
    }
}
