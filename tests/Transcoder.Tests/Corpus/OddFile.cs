namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>A file that somebody might upload, how to make it, and the verdict that it deserves.</summary>
internal sealed record OddFile(string Name, string Expected, Func<Workshop, string, Task> MakeAsync)
{
    /// <summary>Made by ffmpeg alone: inputs and options as one writes them, with $V for a moving picture and $A for a tone, six seconds each.</summary>
    public static OddFile By(string name, string expected, string arguments) => new(name, expected, (_, path) => Workshop.FfmpegAsync(arguments, path));

    /// <summary>A plain file whose bytes were changed.</summary>
    public static OddFile From(string name, string expected, string plain, Func<byte[], byte[]> change) => new(
        name, expected, async (workshop, path) => await File.WriteAllBytesAsync(path, change(await workshop.BytesAsync(plain))));

    public static OddFile Of(string name, string expected, byte[] bytes) => new(name, expected, (_, path) => File.WriteAllBytesAsync(path, bytes));
}
