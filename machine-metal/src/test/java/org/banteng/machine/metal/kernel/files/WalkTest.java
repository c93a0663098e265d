package org.banteng.machine.metal.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {
    private static final int FID = 7;

    private final Server server = new Server();

    @BeforeEach
    void connect() {
        TestMachine.reset();
        server.has("/a", "/")
                .has("/a/b", "/")
                .has("/a/b/file", "")
                .has("/a/link", "b/file")
                .has("/a/back", "..")
                .has("/up", "../../../../a/b")
                .has("/from the root", "/a/./b")
                .has("/round", "about")
                .has("/about", "round")
                .has("/nowhere", "not/there")
                .connect();
    }

    private static long walk(String path, boolean follow) {
        return Walk.to(FID, TestMachine.text(path), follow);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/file, /a/b/file",
        "/a/b/file, /a/b/file",
        "//a/.//b/file, /a/b/file",
        "., ''",
        "/, ''",
        "a/.., ''",
        "../../a, /a",
        "a/link, /a/b/file",
        "a/back/a/b, /a/b",
        "up/file, /a/b/file",
        "from the root/file, /a/b/file",
    })
    void aPathLeadsTo(String path, String found) {
        assertThat(walk(path, true)).isNotNegative();
        assertThat(server.pathOf(FID)).isEqualTo(found);
    }

    @Test
    void theLastLinkIsFollowedOnRequestOnly() {
        assertThat(walk("a/link", false)).isEqualTo(Protocol.IS_LINK);
        assertThat(server.pathOf(FID)).isEqualTo("/a/link");
        assertThat(walk("a/back/up", false)).isEqualTo(Protocol.IS_LINK);
        assertThat(server.pathOf(FID)).isEqualTo("/up");
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "none, 2", "a/none/file, 2", "nowhere, 2", "round, 40"})
    void whatLeadsNowhereLeavesNoFid(String path, int error) {
        assertThat(walk(path, true)).isEqualTo(-error);
        assertThat(server.fids()).as("the root's alone").isEqualTo(1);
    }

    @Test
    void aPathIsNotTooLong() {
        assertThat(walk("a/".repeat(2047) + "a", true)).isEqualTo(-2);
        assertThat(walk("a/".repeat(2048), true)).isEqualTo(-36);
    }

    @ParameterizedTest
    @CsvSource({
        "new, '', new",
        "/new, '', new",
        "a/b/new, /a/b, new",
        "a/b/new//, /a/b, new",
        "up/new, /a/b, new",
    })
    void somethingNewIsInAFolder(String path, String folder, String name) {
        long text = TestMachine.text(path);

        assertThat(Walk.toParent(FID, text)).isNotNegative();
        assertThat(server.pathOf(FID)).isEqualTo(folder);
        long last = Walk.lastName(text);
        assertThat(Walk.lengthOf(last)).isEqualTo(name.length());
        assertThat(TestMachine.textAt(last)).startsWith(name);
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "/, 22", "., 22", "a/.., 22", "none/new, 2"})
    void somethingNewNeedsANameAndAFolder(String path, int error) {
        assertThat(Walk.toParent(FID, TestMachine.text(path))).isEqualTo(-error);
    }

    @Test
    void withoutAFolderThereIsNoPath() {
        TestMachine.reset();

        assertThat(walk("a", true)).isEqualTo(-Channel.ENOMEDIUM);
        assertThat(Walk.toParent(FID, TestMachine.text("a"))).isEqualTo(-Channel.ENOMEDIUM);
    }
}
