package org.anodeconsole.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house, as ARCHITECTURE.md draws them. */
class ArchitectureTest {
    private static final String CONSOLE = "org.anodeconsole.console";
    private static JavaClasses code;

    @BeforeAll
    static void readTheCode() {
        code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.anodeconsole");
        assertTrue(code.contain(CONSOLE + ".Launcher") && code.contain("org.anodeconsole.anode.Anoded"), "the code was found");
    }

    @Test
    void featuresKeepToTheirFloor() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(CONSOLE + "..")
                .withOptionalLayers(true)
                .layer("ground").definedBy(of("settings", "tasks", "chart", "language", "page"))
                .layer("connections").definedBy(of("client", "cluster", "hosts"))
                .layer("anodes").definedBy(of("anodes"))
                .layer("features").definedBy(of("services", "configuration", "monitoring", "doctor", "workbench", "models"))
                .layer("shell").definedBy(of("shell"))
                .layer("roof").definedBy(CONSOLE)
                .whereLayer("roof").mayNotBeAccessedByAnyLayer()
                .whereLayer("shell").mayOnlyBeAccessedByLayers("roof")
                .whereLayer("features").mayOnlyBeAccessedByLayers("shell", "roof")
                .whereLayer("anodes").mayOnlyBeAccessedByLayers("features", "shell", "roof")
                .whereLayer("connections").mayOnlyBeAccessedByLayers("anodes", "features", "shell", "roof")
                .check(code);
    }

    @Test
    void noFeatureKnowsAnotherExceptFromBelow() {
        for (String feature : new String[] {"services", "configuration", "monitoring", "doctor", "workbench", "models"}) {
            String[] others = Stream.of("services", "configuration", "monitoring", "doctor", "workbench", "models")
                    .filter(other -> !other.equals(feature))
                    .map(other -> CONSOLE + "." + other + "..")
                    .toArray(String[]::new);
            noClasses().that().resideInAPackage(CONSOLE + "." + feature + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(code);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.anodeconsole.console.(*)..").should().beFreeOfCycles().check(code);
        slices().matching("org.anodeconsole.anode.(*)..").should().beFreeOfCycles().check(code);
        slices().matching("org.anodeconsole.algorithms.(*)..").should().beFreeOfCycles().check(code);
    }

    @Test
    void onlyNodesKnowTheSceneGraph() {
        noClasses().that(resideInAnyPackage(CONSOLE + ".."))
                .and(resideOutsideOfPackages(CONSOLE, CONSOLE + ".chart..", CONSOLE + ".shell..", CONSOLE + ".page.."))
                .and(not(namedLike("View", "Dialog", "Pane")))
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation..")
                .check(code);
    }

    @Test
    void onlyViewsAndViewModelsKnowJavaFx() {
        noClasses().that(resideInAnyPackage(CONSOLE + ".."))
                .and(resideOutsideOfPackages(
                        CONSOLE, CONSOLE + ".chart..", CONSOLE + ".shell..", CONSOLE + ".page..", CONSOLE + ".tasks..",
                        CONSOLE + ".language..", CONSOLE + ".settings.."))
                .and(not(namedLike("View", "Dialog", "Pane", "ViewModel")))
                .should().dependOnClassesThat().resideInAnyPackage("javafx..")
                .check(code);
    }

    @Test
    void theWindowsThreadHasOneDoor() {
        noClasses().that().doNotHaveFullyQualifiedName(CONSOLE + ".tasks.UiThread")
                .should().callMethod(Platform.class, "runLater", Runnable.class)
                .check(code);
    }

    @Test
    void onlyCommandsPrint() {
        noClasses().that().resideOutsideOfPackages("org.anodeconsole.anode.cli..")
                .and().doNotHaveFullyQualifiedName(CONSOLE + ".Launcher")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .check(code);
    }

    @Test
    void theAnodeAndTheAlgorithmsNeedNoWindow() {
        noClasses().that().resideInAnyPackage("org.anodeconsole.anode..", "org.anodeconsole.algorithms..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", CONSOLE + "..")
                .check(code);
    }

    @Test
    void algorithmsDoNoInputOutputAndStartNoThreads() {
        noClasses().that().resideInAPackage("org.anodeconsole.algorithms..")
                .should().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "org.slf4j..",
                        "java.util.concurrent..", "org.anodeconsole.anode..")
                .check(code);
    }

    /** docs/adr says why: buffers are how tensors get into the runtime, and its session reads the ONNX file itself. */
    @Test
    void onlyOnnxModelsKnowTheirRuntime() {
        noClasses().that().resideOutsideOfPackage("org.anodeconsole.algorithms.onnx..")
                .should().dependOnClassesThat().resideInAPackage("ai.onnxruntime..")
                .check(code);
        noClasses().that().resideInAPackage("org.anodeconsole.algorithms..")
                .and().resideOutsideOfPackage("org.anodeconsole.algorithms.onnx..")
                .should().dependOnClassesThat().resideInAPackage("java.nio")
                .check(code);
    }

    @Test
    void nobodyDeserialisesJavaObjects() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream").check(code);
    }

    @Test
    void nobodyIsAManagerOrAHelper() {
        classes().should().haveSimpleNameNotEndingWith("Manager")
                .andShould().haveSimpleNameNotEndingWith("Helper")
                .andShould().haveSimpleNameNotEndingWith("Util")
                .andShould().haveSimpleNameNotEndingWith("Utils")
                .check(code);
    }

    private static String[] of(String... packages) {
        return Arrays.stream(packages).map(name -> CONSOLE + "." + name + "..").toArray(String[]::new);
    }

    /** Classes of one of the kinds, and what is nested in them. */
    private static DescribedPredicate<JavaClass> namedLike(String... endings) {
        return DescribedPredicate.describe("are a " + String.join(", ", endings), type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            String name = outermost.getSimpleName();
            return Arrays.stream(endings).anyMatch(name::endsWith);
        });
    }
}
