package vn.sohoi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;

/** Virtual threads stay out: ops/adr/008 says why. */
@ExtendWith(SharedApplication.Starting.class)
class PlatformThreadsTests {

    private static final DescribedPredicate<JavaCall<?>> VIRTUAL = DescribedPredicate.describe(
            "a method that makes virtual threads",
            call -> call.getName().contains("Virtual")
                    || call.getTargetOwner().getName().contains("VirtualThread"));

    private final Environment environment;

    PlatformThreadsTests(SharedApplication shared) {
        this.environment = shared.bean(Environment.class);
    }

    @Test
    void nothingMakesVirtualThreads() {
        var service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.sohoi");
        noClasses().should().callCodeUnitWhere(VIRTUAL).check(service);
    }

    @Test
    void requestsAndJobsAreNotGivenVirtualThreadsEither() {
        assertThat(Threading.PLATFORM.isActive(environment)).isTrue();
    }
}
