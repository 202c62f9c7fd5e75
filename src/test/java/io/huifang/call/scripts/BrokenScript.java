package io.huifang.call.scripts;

import java.util.List;

/**
 * A script with a mistake in it.
 *
 * @param yaml the whole text
 * @param line where the complaint must point
 * @param complaint what it must say
 * @param seenBySchema whether an editor with the schema sees it too
 */
record BrokenScript(String yaml, int line, String complaint, boolean seenBySchema) {

    static final String GOOD = """
            id: sample
            version: 3
            title: {en-US: A sample}
            audience: borrower
            facts:
              name: {type: person, required: true, spoken: true}
              income: amount
              joined: date
            sections:
              - id: opening
                questions:
                  - id: ready
                    kind: gate
                    type: yes-no
                    prompt: opening
                  - id: person
                    kind: identity
                    type: yes-no
                    prompt: borrower-identity
              - id: money
                questions:
                  - id: applied
                    type: yes-no
                    prompt: borrower-applied
                    expect: "yes"
                    mismatch: fraud
                  - id: income
                    type: amount
                    prompt: monthly-income
                    when: {question: applied, is: "yes"}
                    expect: {fact: income}
                    tolerance: 5 %
                  - id: difficulty
                    type: yes-no
                    prompt: repayment-difficulty
                    then: end
            """;

    @Override
    public String toString() {
        return complaint;
    }

    private static BrokenScript seen(String from, String to, int line, String complaint) {
        return new BrokenScript(edit(from, to), line, complaint, true);
    }

    private static BrokenScript unseen(String from, String to, int line, String complaint) {
        return new BrokenScript(edit(from, to), line, complaint, false);
    }

    static String edit(String from, String to) {
        if (!GOOD.contains(from)) {
            throw new IllegalArgumentException("the good script has no '" + from + "'");
        }
        int at = GOOD.indexOf(from);
        return GOOD.substring(0, at) + to + GOOD.substring(at + from.length());
    }

    static List<BrokenScript> all() {
        return List.of(
                // fields
                seen(
                        "version: 3\n",
                        "version: 3\nvresion: 4\n",
                        3,
                        "unknown field 'vresion' (did you mean 'version'?)"),
                seen("tolerance: 5 %", "barge_in: true", 32, "(did you mean 'barge-in'?)"),
                seen("then: end", "bargein: true", 36, "(did you mean 'barge-in'?)"),
                seen("version: 3\n", "", 1, "the field 'version' is missing"),
                seen("audience: borrower\n", "", 1, "the field 'audience' is missing"),
                seen("audience: borrower", "audience: borower", 4, "is not one of [borrower, employer]"),
                seen("title: {en-US: A sample}", "title: {en-UK: A sample}", 3, "unknown field 'en-UK'"),
                seen("title: {en-US: A sample}", "title: A sample", 3, "title: must have fields"),
                seen("version: 3", "version: 0", 2, "'0' is not a whole number from 1 to 1000000"),
                seen("id: sample", "id: A Sample", 1, "'A Sample' is no name"),
                unseen("- id: difficulty", "- id: income", 33, "the id 'income' stands there twice"),
                unseen("- id: money", "- id: ready", 20, "questions and sections share their ids"),
                unseen("- id: difficulty", "- id: end", 33, "'end' is the end of the conversation"),
                unseen("version: 3", "version: 3\nversion: 3", 3, "the field 'version' stands there twice"),
                seen("type: amount\n        prompt", "type: ammount\n        prompt", 28, "(did you mean 'amount'?)"),
                // facts
                unseen("expect: {fact: income}", "expect: {fact: incom}", 31, "(did you mean 'income'?)"),
                unseen("expect: {fact: income}", "expect: {fact: joined}", 31, "the fact 'joined' is of type date"),
                seen("income: amount", "income: {type: amount, spoken: true}", 7, "only a person's name may be spoken"),
                seen("required: true, spoken", "secret: true, spoken", 6, "what is secret is not spoken"),
                seen("income: amount", "income: money", 7, "'money' is not one of"),
                unseen(
                        "income: amount",
                        "income: {type: amount, secret: true}",
                        31,
                        "so the question needs 'secret: true'"),
                // values
                unseen("expect: \"yes\"", "expect: yess", 25, "'yess' is no yes-no; write it as yes or no"),
                unseen("is: \"yes\"", "is: maybe", 30, "'maybe' is no yes-no"),
                seen(
                        "expect: {fact: income}",
                        "expect: {fact: income, one-of: [1]}",
                        31,
                        "one of 'one-of', 'none-of', 'fact'"),
                seen("expect: {fact: income}", "expect: {one-of: [1], at-most: 1}", 31, "belongs to 'fact'"),
                unseen(
                        "expect: {fact: income}",
                        "expect: {fact: joined, at-most: 0.5}",
                        31,
                        "only an amount or a number"),
                seen(
                        "expect: {fact: income}",
                        "expect: {fact: income, at-most: 0}",
                        31,
                        "is not a number from 0.01 to 100"),
                seen("expect: {fact: income}", "expect: []", 31, "must not be empty"),
                // numbers and measures
                seen("tolerance: 5 %", "tolerance: 0.05", 32, "'0.05' is not a tolerance"),
                unseen("tolerance: 5 %", "tolerance: 500 %", 32, "'500 %' is not a tolerance"),
                unseen("tolerance: 5 %", "tolerance: 6 months", 32, "does not fit the type amount"),
                seen(
                        "prompt: repayment-difficulty",
                        "prompt: repayment-difficulty\n        tolerance: 1 %",
                        36,
                        "there is no fact in 'expect'"),
                seen("tolerance: 5 %", "weight: 1.5", 32, "'1.5' is not a number from 0 to 1"),
                seen("tolerance: 5 %", "attempts: 9", 32, "'9' is not a whole number from 1 to 5"),
                unseen("tolerance: 5 %", "patience: 40 s", 32, "'40 s' is not a time from 1 s to 30 s"),
                seen("tolerance: 5 %", "patience: 6", 32, "'6' is not a time"),
                unseen("tolerance: 5 %", "pause: 10 ms", 32, "is not a time from 300 ms to 3 s"),
                seen("tolerance: 5 %", "read-back: maybe", 32, "'maybe' is not true or false"),
                unseen("facts:", "limits: {longest: 2 s}\nfacts:", 5, "is not a time from 1 min to 30 min"),
                seen("tolerance: 5 %", "secret: true\n        read-back: true", 33, "what is secret is not read back"),
                // conditions
                unseen("question: applied, is", "question: difficulty, is", 30, "'difficulty' comes later"),
                unseen(
                        "question: applied, is",
                        "question: aplied, is",
                        30,
                        "no question 'aplied' (did you mean 'applied'?)"),
                unseen("question: applied, is: \"yes\"", "question: income, judged: match", 30, "'income' comes later"),
                seen("question: applied, is: \"yes\"", "question: applied", 30, "has either 'is' or 'judged'"),
                seen("is: \"yes\"", "judged: wrong", 30, "'wrong' is not one of [match, mismatch, unsure"),
                unseen(
                        "{question: applied, is: \"yes\"}",
                        "{fact: sallary}",
                        30,
                        "'sallary' is not among the script's facts"),
                seen("{question: applied, is: \"yes\"}", "{}", 30, "a condition has exactly one of"),
                seen("{question: applied, is: \"yes\"}", "{all: []}", 30, "must not be empty"),
                seen(
                        "{question: applied, is: \"yes\"}",
                        "{not: {fact: name}, is: 1}",
                        30,
                        "belongs to a condition on a question or a fact"),
                unseen(
                        "then: end",
                        "then: [{when: {question: difficulty, judged: match}, go: end}]",
                        36,
                        "expects nothing, so it is never match or mismatch"),
                // consequences
                seen("mismatch: fraud", "mismatch: frawd", 26, "(did you mean 'fraud'?)"),
                unseen(
                        "mismatch: fraud",
                        "mismatch: [{when: {fact: income}, is: fail}]",
                        26,
                        "the last rule needs to be without 'when'"),
                unseen("mismatch: fraud", "mismatch: [{is: fail}, {is: review}]", 26, "never counts"),
                unseen("then: end", "mismatch: fail", 36, "nothing is expected, so no answer can contradict it"),
                // flow
                unseen("then: end", "then: nowhere", 36, "no question and no section 'nowhere'"),
                unseen(
                        "then: end",
                        "then: [{when: {question: difficulty, is: \"yes\"}, go: incom}]",
                        36,
                        "(did you mean 'income'?)"),
                unseen(
                        "then: end",
                        "then: money",
                        33,
                        "goes round in circles: applied -> income -> difficulty -> applied"),
                unseen("mismatch: fraud", "then: end", 27, "nothing leads to the question 'income'"),
                unseen("mismatch: fraud", "then: difficulty", 27, "nothing leads to the question 'income'"),
                // identity
                unseen("kind: identity", "kind: gate", 22, "'applied' may be asked before the borrower is identified"),
                unseen(
                        "kind: identity",
                        "kind: identity\n        when: {fact: joined}",
                        23,
                        "before the borrower is identified"),
                unseen(
                        "kind: gate",
                        "then: [{when: {question: ready, is: \"yes\"}, go: money}]\n        kind: gate",
                        23,
                        "before the borrower is identified"),
                // categories and hints
                seen(
                        "type: yes-no\n        prompt: repayment",
                        "type: category\n        prompt: repayment",
                        33,
                        "needs the field 'categories'"),
                seen(
                        "then: end",
                        "categories: {a: {en-US: [x]}, b: {en-US: [y]}}",
                        36,
                        "of a question of type yes-no are exactly 'yes' and 'no'"),
                seen(
                        "then: end",
                        "categories: {\"yes\": {en-US: [x]}, maybe: {en-US: [y]}}",
                        36,
                        "of a question of type yes-no are exactly 'yes' and 'no'"),
                unseen(
                        "type: yes-no\n        prompt: repayment",
                        "type: category\n        categories: {a: {en-US: [x]}, b: {en-US: [x]}}\n        prompt: repayment",
                        35,
                        "'x' means 'a' too"),
                unseen(
                        "type: yes-no\n        prompt: repayment",
                        "type: category\n        categories: {a: {zh-CN: [x]}, b: {en-US: [y]}}\n        prompt: repayment",
                        35,
                        "has no phrases in en-US"),
                seen("then: end", "hints: {en-US: []}", 36, "must have a phrase or more"),
                // prompts
                unseen(
                        "prompt: monthly-income",
                        "prompt: monthly-incom",
                        29,
                        "the prompt 'monthly-incom' is missing in en-US (did you mean 'monthly-income'?)"),
                unseen("audience: borrower", "audience: employer", 24, "which an employer hears, says 'loan'"),
                unseen(
                        "prompt: opening",
                        "prompt: borrower-applied",
                        15,
                        "which is heard before the person is identified, says 'loan'"),
                // not even a script
                new BrokenScript("", 1, "is empty", false),
                new BrokenScript("just words", 1, "must have fields", true),
                new BrokenScript("a: b\n  c: d\n", 2, "is no YAML", false),
                new BrokenScript("sections: []\n", 1, "1 to 200 questions, not 0", true));
    }
}
