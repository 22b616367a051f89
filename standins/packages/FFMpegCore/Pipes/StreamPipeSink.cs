namespace FFMpegCore.Pipes;

/// <summary>Copies what ffmpeg writes.</summary>
public class StreamPipeSink : IPipeSink
{
    /// <summary>Hands the stream to a function.</summary>
    public StreamPipeSink(Func<Stream, CancellationToken, Task> writer) => Writer = writer;

    /// <summary>Copies to a stream.</summary>
    public StreamPipeSink(Stream destination) => Writer = (input, token) => input.CopyToAsync(destination, BlockSize, token);

    /// <summary>What takes the bytes.</summary>
    public Func<Stream, CancellationToken, Task> Writer { get; }

    /// <summary>Bytes copied at once.</summary>
    public int BlockSize { get; set; } = 4096;

    /// <summary>The format, when the arguments do not name it.</summary>
    public string Format { get; set; } = string.Empty;

    /// <inheritdoc />
    public Task ReadAsync(Stream inputStream, CancellationToken cancellationToken) => Writer(inputStream, cancellationToken);

    /// <inheritdoc />
    public string GetFormat() => Format.Length > 0 ? $"-f {Format}" : string.Empty;
}
