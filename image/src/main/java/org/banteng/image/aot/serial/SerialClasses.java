package org.banteng.image.aot.serial;

import org.banteng.machine.metal.serial.SerialForm;
import org.banteng.machine.metal.serial.SerialForms;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.CallLocation;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.parsing.resource.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the classes whose objects a program may write to streams or read from them, while it is
 * found out what the program can reach. These are
 *
 * <ul>
 *   <li>of the program's own classes, all serialisable ones that it mentions;
 *   <li>of Java's and Banteng's, those whose objects may get into a stream that it writes, those of
 *       fields of others, and the usual ones that somebody else may have written.
 * </ul>
 */
public final class SerialClasses extends AbstractDependencyListener {
    private static final MethodReference LAST =
            new MethodReference(SerialForms.class, "last", SerialForm.class);
    private static final MethodReference WRITE =
            new MethodReference(
                    ObjectOutputStream.class,
                    "writeObject0",
                    Object.class,
                    boolean.class,
                    void.class);
    private static final MethodReference READ =
            new MethodReference(
                    ObjectInputStream.class,
                    "readObject0",
                    Class.class,
                    boolean.class,
                    Object.class);

    /** Of Java's classes, those that a program can read, whether it writes them or not. */
    private static final List<String> USUAL =
            List.of(
                    "java.lang.Boolean",
                    "java.lang.Byte",
                    "java.lang.Character",
                    "java.lang.Double",
                    "java.lang.Float",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Short",
                    "java.util.ArrayList",
                    "java.util.CollSer",
                    "java.util.HashMap",
                    "java.util.HashSet",
                    "java.util.LinkedHashMap");

    /** Dates of Japanese emperors and their like: reading these takes tables of a JDK. */
    private static final String OTHER_CALENDARS = "java.time.chrono.";

    private final Predicate<String> isOfJava;
    private final Predicate<String> isInPlaceOfJdk;
    private final Predicate<String> isOfBanteng;

    /** What comes before it is known that the program has object streams, which it may not. */
    private final List<ValueType> waiting = new ArrayList<>();

    private final Set<ValueType> seen = new HashSet<>();

    /** What returns the last of the forms; {@code null} while there are no object streams. */
    private MethodDependency forms;

    private String last;

    /**
     * @param isOfJava tells of a class's name whether it is of Java's library
     * @param isInPlaceOfJdk tells whether it is one of these, but not the JDK's own
     * @param isOfBanteng tells whether it is Banteng's
     */
    public SerialClasses(
            Predicate<String> isOfJava,
            Predicate<String> isInPlaceOfJdk,
            Predicate<String> isOfBanteng) {
        this.isOfJava = isOfJava;
        this.isInPlaceOfJdk = isInPlaceOfJdk;
        this.isOfBanteng = isOfBanteng;
    }

    @Override
    public void classReached(DependencyAgent agent, String name) {
        if (!isOfJava.test(name) && !isOfBanteng.test(name) && !name.startsWith("org.teavm.")) {
            consider(ValueType.object(name), agent);
        }
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        if (reference.equals(LAST)) {
            forms = method;
            waiting.forEach(type -> consider(type, agent));
            waiting.clear();
        } else if (reference.equals(WRITE)) {
            method.getVariable(1).addConsumer(type -> consider(type.getValueType(), agent));
            method.getVariable(1)
                    .getClassValueNode()
                    .addConsumer(type -> consider(type.getValueType(), agent));
        } else if (reference.equals(READ)) {
            USUAL.forEach(name -> consider(ValueType.object(name), agent));
        }
    }

    private void consider(ValueType type, DependencyAgent agent) {
        if (forms == null) {
            waiting.add(type);
        } else if (type instanceof ValueType.Object object) {
            consider(object.getClassName(), agent);
        } else if (type instanceof ValueType.Array array && seen.add(type)) {
            ValueType elements = array.getItemType();
            while (elements instanceof ValueType.Array deeper) {
                elements = deeper.getItemType();
            }
            consider(elements, agent);
            considerArray(type, elements, agent);
        }
    }

    private void considerArray(ValueType array, ValueType elements, DependencyAgent agent) {
        int flags = ClassFile.ACC_PUBLIC;
        if (elements instanceof ValueType.Object object) {
            ClassModel file = fileOf(object.getClassName(), agent);
            if (file == null) {
                return;
            }
            flags = SerialVersion.flagsOf(file);
        }
        String name = array.toString().replace('/', '.');
        long version = SerialVersion.ofArray(name, flags);
        submit(FormMaker.makeArray(agent.getClassHierarchy(), array, version), agent);
    }

    private void consider(String name, DependencyAgent agent) {
        ClassReader type = agent.getClassSource().get(name);
        if (type == null
                || name.startsWith(OTHER_CALENDARS)
                || type.hasModifier(ElementModifier.INTERFACE)
                || !agent.getClassHierarchy().isSuperType(Serializable.class.getName(), name, false)
                || !seen.add(ValueType.object(name))) {
            return;
        }
        ClassModel file = fileOf(name, agent);
        if (file != null) {
            boolean isOther = isInPlaceOfJdk.test(name);
            SerialFacts facts =
                    isOther ? SerialFacts.ofOther(type, file) : SerialFacts.of(type, file);
            StreamMethods methods = StreamMethods.of(type, agent.getClassHierarchy(), isOther);
            submit(FormMaker.make(agent.getClassHierarchy(), facts, methods), agent);
            facts.fields().forEach(field -> consider(field.type(), agent));
        }
        consider(type.getParent(), agent);
    }

    private void submit(ClassHolder form, DependencyAgent agent) {
        if (last != null) {
            FormMaker.link(form, last, agent.getClassHierarchy());
        }
        last = form.getName();
        agent.submitClass(form);
        var type = agent.getType(ValueType.object(form.getName()));
        agent.linkMethod(new MethodReference(form.getName(), "<init>", ValueType.VOID))
                .propagate(0, type)
                .addLocation(new CallLocation(LAST))
                .use();
        forms.getResult().propagate(type);
    }

    /** The original class file: of Java's classes, that of the JDK. */
    private ClassModel fileOf(String name, DependencyAgent agent) {
        String path = name.replace('.', '/') + ".class";
        try (InputStream bytes =
                isOfJava.test(name)
                        ? Object.class.getResourceAsStream("/" + path)
                        : open(path, agent)) {
            return bytes == null ? null : ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path, DependencyAgent agent) throws IOException {
        Resource file = agent.getResourceProvider().getResource(path);
        return file == null ? null : file.open();
    }

    /** Now it is known which is the last. */
    @Override
    public void completing(DependencyAgent agent) {
        if (forms != null) {
            ProgramEmitter code =
                    ProgramEmitter.create(LAST.getDescriptor(), agent.getClassHierarchy());
            code.construct(last).returnValue();
            agent.submitMethod(LAST, code.getProgram());
        }
    }
}
