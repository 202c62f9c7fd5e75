package io.huifang.rehearsal;

import io.huifang.call.scripts.ScriptReader;
import io.huifang.dialogue.Dialogue;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Say;
import io.huifang.dialogue.Setting;
import io.huifang.dialogue.Step;
import io.huifang.dialogue.script.FactCheck;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Plays a script in a terminal: shows what the bot says and understands, and takes typed answers. An empty line is silence,
 * {@code #1234} are keys, {@code (hangs up)}, {@code (unclear) words} and the like are as in golden dialogues.
 */
final class Rehearsal {

    private static final Path SCRIPTS = Path.of("src/main/resources/scripts");
    private static final Path PROMPTS = Path.of("voice-prompts");
    private static final Path SAMPLES = Path.of("src/test/resources/rehearsal");
    private static final Map<String, String> HOUSE = Map.of(
            "en-US/bank", "the bank",
            "zh-CN/bank", "本银行",
            "en-US/callback", "the number on your card",
            "zh-CN/callback", "银行卡背面的电话");

    private final BufferedReader in;
    private final PrintStream out;
    private final Language language;
    private final Map<String, String> facts;

    Rehearsal(BufferedReader in, PrintStream out, Language language, Map<String, String> facts) {
        this.in = in;
        this.out = out;
        this.language = language;
        this.facts = facts;
    }

    /** @param arguments script id, language tag, and optionally a properties file with the facts */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 2) {
            out.println("usage: make rehearse SCRIPT=use-of-funds LANG=zh-CN [FACTS=file.properties]");
            System.exit(2);
        }
        Language language = Language.of(arguments[1]);
        Script script = script(arguments[0]);
        Path file = arguments.length > 2 && !arguments[2].isBlank()
                ? Path.of(arguments[2])
                : SAMPLES.resolve(arguments[0] + "." + language.tag() + ".properties");
        Map<String, String> facts = facts(file);
        List<String> complaints = FactCheck.complaints(script, facts);
        if (!complaints.isEmpty()) {
            complaints.forEach(out::println);
            System.exit(2);
        }
        LocalDateTime now = LocalDateTime.ofInstant(InstantSource.system().instant(), ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MINUTES);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new Rehearsal(in, out, language, facts).play(script, new Setting(language, now, true), InstantSource.system());
    }

    static Script script(String id) throws IOException {
        Path file = SCRIPTS.resolve(id + ".yaml");
        return ScriptReader.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    static Map<String, String> facts(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        Map<String, String> facts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> facts.put(name, properties.getProperty(name)));
        return facts;
    }

    /** Plays until the conversation, or what is typed, comes to its end. */
    void play(Script script, Setting setting, InstantSource clock) throws IOException {
        out.println(script.title().get(language) + " (" + script.id() + " " + script.version() + ")");
        facts.forEach((name, fact) -> out.println("  " + name + " = " + fact));
        var begin = clock.instant();
        Step step = Dialogue.begin(script, facts, setting);
        show(step);
        while (!(step.move() instanceof Move.End)) {
            Heard heard = typed(step.move());
            step = step.dialogue().next(heard, Duration.between(begin, clock.instant()));
            show(step);
        }
    }

    private Heard typed(Move move) throws IOException {
        out.print(move instanceof Move.Transfer ? "(a person: '(transfer fails)', or (hangs up) when done) > " : "> ");
        out.flush();
        String line = in.readLine();
        if (line == null) {
            return new Heard.HangUp();
        }
        String text = line.strip();
        if (text.isEmpty()) {
            return new Heard.Silence();
        }
        return text.matches("#[0-9]*#?") ? Typed.keys(text.replace("#", "")) : Typed.heard(text, language);
    }

    private void show(Step step) throws IOException {
        step.given().forEach(answer -> out.println("    understood: " + Told.answer(answer)));
        step.effects().forEach(effect -> out.println("    effect: " + Told.effect(effect)));
        for (Say say : step.move().says()) {
            out.println("Bot: " + text(say));
        }
        switch (step.move()) {
            case Move.Wait(var ignored, Duration howLong) -> out.println("    waits " + howLong.toSeconds() + " s");
            case Move.Transfer transfer ->
                out.println("    puts through to a person; so far "
                        + transfer.decision().verdict());
            case Move.End end -> Told.decision(end.decision()).forEach(out::println);
            case Move.Ask ignored -> {}
        }
    }

    private String text(Say say) throws IOException {
        Path file = PROMPTS.resolve(language.tag()).resolve(say.prompt() + ".txt");
        Optional<Say> otherwise = say.otherwise();
        if (!Files.exists(file) && otherwise.isPresent()) {
            return text(otherwise.get());
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        for (var value : say.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        for (String house : List.of("bank", "callback")) {
            text = text.replace("{" + house + "}", HOUSE.getOrDefault(language.tag() + "/" + house, house));
        }
        return text.replace("{name}", facts.getOrDefault("name", ""));
    }
}
