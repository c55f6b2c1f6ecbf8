package org.newsgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the program stand in a row, and what a room uses lies before it. */
class RoomsTest {
    private static final List<String> ROOMS = List.of("problem", "text", "knowledge", "article", "language", "extract", "link",
            "graph", "validate", "pipeline", "query", "store", "page", "serve", "cli");
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.newsgraph");

    @TestFactory
    Stream<DynamicTest> no_room_uses_one_that_comes_after_it() {
        return ROOMS.stream().limit(ROOMS.size() - 1L).map(room -> DynamicTest.dynamicTest(room, () -> {
            String[] after = ROOMS.stream().skip(ROOMS.indexOf(room) + 1L).map(RoomsTest::everythingIn).toArray(String[]::new);
            noClasses().that().resideInAPackage(everythingIn(room)).should().dependOnClassesThat().resideInAnyPackage(after)
                    .check(PROGRAM);
        }));
    }

    @Test
    void validate_and_query_stand_side_by_side() {
        noClasses().that().resideInAPackage(everythingIn("query")).should().dependOnClassesThat()
                .resideInAPackage(everythingIn("validate")).check(PROGRAM);
    }

    @Test
    void every_class_is_in_a_room() {
        noClasses().should().resideOutsideOfPackages(ROOMS.stream().map(RoomsTest::everythingIn).toArray(String[]::new))
                .check(PROGRAM);
    }

    @Test
    void only_language_knows_corenlp() {
        noClasses().that().resideOutsideOfPackage(everythingIn("language")).should().dependOnClassesThat()
                .resideInAPackage("edu.stanford..").check(PROGRAM);
    }

    @Test
    void only_the_command_line_knows_picocli() {
        noClasses().that().resideOutsideOfPackage(everythingIn("cli")).should().dependOnClassesThat()
                .resideInAPackage("picocli..").check(PROGRAM);
    }

    @Test
    void only_the_command_line_ends_the_program() {
        noClasses().that().resideOutsideOfPackage(everythingIn("cli")).should().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "halt", int.class).check(PROGRAM);
    }

    private static String everythingIn(String room) {
        return "org.newsgraph." + room + "..";
    }
}
