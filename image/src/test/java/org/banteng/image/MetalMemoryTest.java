package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.Memory;
import org.banteng.machine.metal.MetalMemory;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

class MetalMemoryTest {
    /** One takes the other's place when a program is compiled. */
    @Test
    void hasTheMembersOfMemory() throws Exception {
        assertThat(publicMembers(MetalMemory.class)).isEqualTo(publicMembers(Memory.class));
    }

    private static List<String> publicMembers(Class<?> type) throws Exception {
        List<String> members = new ArrayList<>();
        for (Executable method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                members.add(method.toString().replace(type.getName(), "Memory"));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                members.add(field.getName() + " = " + field.get(null));
            }
        }
        members.sort(null);
        assertThat(members).isNotEmpty();
        return members;
    }
}
