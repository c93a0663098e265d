package org.banteng.machine.metal.library.java.io;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** {@link java.io.FileWriter}. */
public class TFileWriter extends OutputStreamWriter {
    public TFileWriter(String name) throws IOException {
        this(name, StandardCharsets.UTF_8, false);
    }

    public TFileWriter(String name, boolean append) throws IOException {
        this(name, StandardCharsets.UTF_8, append);
    }

    public TFileWriter(File file) throws IOException {
        this(file, StandardCharsets.UTF_8, false);
    }

    public TFileWriter(File file, boolean append) throws IOException {
        this(file, StandardCharsets.UTF_8, append);
    }

    public TFileWriter(String name, Charset charset) throws IOException {
        this(name, charset, false);
    }

    public TFileWriter(String name, Charset charset, boolean append) throws IOException {
        super(new FileOutputStream(name, append), charset);
    }

    public TFileWriter(File file, Charset charset) throws IOException {
        this(file, charset, false);
    }

    public TFileWriter(File file, Charset charset, boolean append) throws IOException {
        super(new FileOutputStream(file, append), charset);
    }
}
