package io.huifang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The rules of the house, each a function of the root package, so that the same rule is checked on the house and on a
 * deliberately broken one. A rule of the kind "only there" fails when nothing uses the guarded thing at all: then it
 * guards nothing any more.
 */
enum HouseRule {
    ASTERISK_ONLY_IN_PBX(root -> only(root, "pbx", resideInAnyPackage("org.asteriskjava..")), "call.SpeaksToAsterisk"),

    VOSK_ONLY_IN_SPEECH(
            root -> only(root, "speech", resideInAnyPackage("org.vosk..", "com.sun.jna..")), "call.RecognisesItself"),

    /** pbx has its own because those of asterisk-java put no bound on what a broken peer may send. */
    SOCKETS_ONLY_IN_MEDIA_AND_PBX(
            root -> classes().that(dependOn(sockets())).should().resideInAnyPackage(root + ".media..", root + ".pbx.."),
            "call.OpensASocket"),

    CONTROLLERS_ONLY_IN_CONSOLE(
            root -> classes()
                    .that()
                    .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                    .should()
                    .resideInAPackage(root + ".console.."),
            "campaign.AnswersTheDoor"),

    JDBC_ONLY_IN_STORES(
            root -> classes()
                    .that(dependOn(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")))
                    .should(beAStore()),
            "campaign.WritesTables"),

    /** But for what a package says of itself: that its types are for other rooms. */
    DIALOGUE_AND_KERNEL_ARE_PLAIN_JAVA(
            root -> classes()
                    .that()
                    .resideInAnyPackage(root + ".dialogue..", root + ".kernel..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "org.jspecify..", root + ".dialogue..", root + ".kernel..")),
            "dialogue.KnowsSpring"),

    KERNEL_DEPENDS_ON_NO_ROOM(
            root -> classes()
                    .that()
                    .resideInAPackage(root + ".kernel..")
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", root + ".kernel..")),
            "kernel.KnowsARoom"),

    TIME_COMES_FROM_THE_CLOCK(
            root -> noClasses()
                    .that()
                    .areNotAnnotatedWith(SpringBootApplication.class)
                    .should()
                    .callCodeUnitWhere(readsTheTimeOfDay()),
            "campaign.LooksAtTheWall"),

    NOBODY_SLEEPS(root -> noClasses().should().callCodeUnitWhere(sleeps()), "campaign.FallsAsleep"),

    NO_FIELD_INJECTION(root -> noFields().should(beInjected()), "campaign.HasFieldsInjected");

    private final Function<String, ArchRule> rule;
    private final String brokenSample;

    HouseRule(Function<String, ArchRule> rule, String brokenSample) {
        this.rule = rule;
        this.brokenSample = brokenSample;
    }

    ArchRule in(String root) {
        return rule.apply(root);
    }

    /** The class of the broken house that breaks this rule, by room and name. */
    String brokenSample() {
        return brokenSample;
    }

    private static ArchRule only(String root, String room, DescribedPredicate<JavaClass> guarded) {
        return classes().that(dependOn(guarded)).should().resideInAPackage(root + "." + room + "..");
    }

    private static DescribedPredicate<JavaClass> dependOn(DescribedPredicate<JavaClass> guarded) {
        return DescribedPredicate.describe(
                "depend on classes that " + guarded.getDescription(),
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> guarded.test(dependency.getTargetClass())));
    }

    private static DescribedPredicate<JavaClass> sockets() {
        return DescribedPredicate.describe("are sockets", type -> switch (type.getPackageName()) {
            case "java.net" -> type.getSimpleName().matches(".*Socket(Impl|ImplFactory)?");
            case "java.nio.channels" -> type.getSimpleName().matches(".*(Socket|Datagram)Channel");
            case "javax.net", "javax.net.ssl" -> type.getSimpleName().contains("Socket");
            default -> false;
        });
    }

    private static ArchCondition<JavaClass> beAStore() {
        DescribedPredicate<JavaClass> store = simpleNameEndingWith("Store");
        return new ArchCondition<>("be a ...Store, or part of one") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaClass outermost = type;
                while (outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                events.add(new SimpleConditionEvent(
                        type, store.test(outermost), type.getName() + " uses JDBC and is no ...Store"));
            }
        };
    }

    private static DescribedPredicate<JavaCodeUnitAccess<?>> readsTheTimeOfDay() {
        Set<String> others = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.util.Calendar.getInstance",
                "java.util.GregorianCalendar.<init>",
                "java.util.Date.<init>");
        return DescribedPredicate.describe("it reads the time of day past the injected Clock", access -> {
            var target = access.getTarget();
            String owner = target.getOwner().getName();
            boolean withoutArguments = target.getRawParameterTypes().isEmpty();
            boolean nowOfJavaTime = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clockOfOnesOwn = target.getOwner().isEquivalentTo(Clock.class)
                    && (target.getName().startsWith("system")
                            || target.getName().startsWith("tick"));
            return nowOfJavaTime
                    || clockOfOnesOwn
                    || (withoutArguments && others.contains(owner + "." + target.getName()));
        });
    }

    private static DescribedPredicate<JavaCodeUnitAccess<?>> sleeps() {
        return DescribedPredicate.describe("it sleeps", access -> {
            String owner = access.getTarget().getOwner().getName();
            return access.getTarget().getName().equals("sleep")
                    && (owner.equals("java.lang.Thread") || owner.equals("java.util.concurrent.TimeUnit"));
        });
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaField> beInjected() {
        DescribedPredicate<CanBeAnnotated> injected = CanBeAnnotated.Predicates.annotatedWith(
                        "org.springframework.beans.factory.annotation.Autowired")
                .or(CanBeAnnotated.Predicates.annotatedWith("org.springframework.beans.factory.annotation.Value"))
                .or(CanBeAnnotated.Predicates.annotatedWith("jakarta.inject.Inject"))
                .or(CanBeAnnotated.Predicates.annotatedWith("jakarta.annotation.Resource"));
        return ArchCondition.from(injected.as("be injected").forSubtype());
    }
}
