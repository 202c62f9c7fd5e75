package io.huifang.dialogue;

import io.huifang.dialogue.script.Consequence;
import io.huifang.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * Why something counts for a verdict.
 *
 * @param question the question's id; empty when it concerns the whole call
 * @param consequence what a contradiction means; null for all else
 */
public record Cause(Code code, String question, @Nullable Consequence consequence) {

    /** What was found, of a question or of the whole call. */
    public enum Code {
        AGREES("Question '%s' agrees with the file.", "“%s”与档案一致。"),
        CONTRADICTS("The answer to '%s' is not what the file or the bank's rules call for.", "“%s”的回答与档案或规定不符。"),
        UNSURE(
                "Question '%s' was not heard clearly enough to rely on, or was answered in two ways.",
                "“%s”没有听清，或者前后说法不一。"),
        NOTED("Question '%s' was answered and noted.", "“%s”已回答并记录。"),
        NOT_ANSWERED("Question '%s' was not answered.", "“%s”没有得到回答。"),
        NOT_INFORMED("Whoever was asked does not know about '%s'.", "接听人不清楚“%s”。"),
        REFUSES("An answer to '%s' was refused.", "接听人不愿回答“%s”。"),
        NOT_ASKED("Question '%s' was not asked.", "“%s”没有问到。"),
        COMPLETE("The call was held to its end.", "通话按流程完成。"),
        NOT_NOW("It was not a good time to talk.", "接听人当时不方便通话。"),
        GATE_UNCLEAR("It stayed unclear whether the called person wanted to talk.", "未能确认接听人是否愿意通话。"),
        HUNG_UP("The called person hung up, or the line broke, before the last question.", "通话在问完之前挂断或中断。"),
        SILENT("Nobody answered the questions.", "接通后无人应答。"),
        UNHEARD("Our speech recognition failed twice at one question.", "语音识别在同一问题上失败两次。"),
        NO_TIME_LEFT("The time for the call was over before all was asked.", "通话时间已到，问题没有问完。"),
        STOP_CALLING("The called person does not want to be called any more.", "接听人要求不再拨打。"),
        PERSON_WANTED("The called person wanted to speak to a person.", "接听人要求转人工。"),
        CALL_LATER("The called person wants to be called at another time.", "接听人希望另约时间。"),
        WRONG_NUMBER("The number belongs to somebody else.", "号码有误，机主并非所找的人。"),
        HAS_LEFT("The person asked about is said to have left the company.", "据称当事人已离职。"),
        NOT_INFORMED_AT_ALL("Whoever was asked is not informed; somebody else has to be asked.", "接听人不了解情况，需要另找知情人。"),
        SUSPICIOUS("The called person doubted that the call was genuine.", "接听人怀疑来电的真实性。"),
        NO_RECORDING("The called person does not want to be recorded.", "接听人不同意录音。"),
        REFUSED("The called person did not want to answer.", "接听人拒绝接受核实。"),
        NOT_IDENTIFIED(
                "It could not be established that this is the borrower; nothing was disclosed.",
                "未能确认接听人为借款人本人，未透露任何信息。"),
        ABUSE("The called person became abusive.", "接听人言语辱骂，通话终止。"),
        NOT_UNDERSTOOD("Too little was understood for the call to go on.", "多次未能听懂，通话无法继续。"),
        FRAUD("An answer makes fraud likely.", "回答疑似欺诈。");

        private final String english;
        private final String chinese;

        Code(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** One plain sentence for people. */
    public String sentence(Language language) {
        return switch (language) {
            case EN_US -> code.english.formatted(question);
            case ZH_CN -> code.chinese.formatted(question);
        };
    }
}
