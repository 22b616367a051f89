namespace FFMpegCore.Pipes;

/// <summary>Takes what ffmpeg writes.</summary>
public interface IPipeSink
{
    /// <summary>Reads until the end.</summary>
    Task ReadAsync(Stream inputStream, CancellationToken cancellationToken);

    /// <summary>The arguments that name the format, or nothing.</summary>
    string GetFormat();
}
