using FFMpegCore.Exceptions;
using FFMpegCore.Pipes;

namespace FFMpegCore;

/// <summary>A command line of ffmpeg: its inputs, then its output.</summary>
public sealed class FFMpegArguments
{
    private readonly List<string> _parts = [];

    private FFMpegArguments()
    {
    }

    /// <summary>The command line so far.</summary>
    public string Text => string.Join(' ', _parts);

    /// <summary>Reads a file.</summary>
    public static FFMpegArguments FromFileInput(
        string filePath, bool verifyExists = true, Action<FFMpegArgumentOptions>? addArguments = null) =>
        new FFMpegArguments().AddFileInput(filePath, verifyExists, addArguments);

    /// <summary>Reads a file.</summary>
    public static FFMpegArguments FromFileInput(FileInfo fileInfo, Action<FFMpegArgumentOptions>? addArguments = null) =>
        new FFMpegArguments().AddFileInput(fileInfo.FullName, verifyExists: false, addArguments);

    /// <summary>Reads a URL.</summary>
    public static FFMpegArguments FromUrlInput(Uri uri, Action<FFMpegArgumentOptions>? addArguments = null) =>
        new FFMpegArguments().AddUrlInput(uri, addArguments);

    /// <summary>Reads one more file.</summary>
    public FFMpegArguments AddFileInput(string filePath, bool verifyExists = true, Action<FFMpegArgumentOptions>? addArguments = null)
    {
        if (verifyExists && !File.Exists(filePath))
        {
            throw new FileNotFoundException("Input file not found", filePath);
        }

        return Input(filePath, addArguments);
    }

    /// <summary>Reads one more URL.</summary>
    public FFMpegArguments AddUrlInput(Uri uri, Action<FFMpegArgumentOptions>? addArguments = null) => Input(uri.AbsoluteUri, addArguments);

    /// <summary>Writes a file.</summary>
    public FFMpegArgumentProcessor OutputToFile(
        string file, bool overwrite = true, Action<FFMpegArgumentOptions>? addArguments = null)
    {
        if (!overwrite && File.Exists(file))
        {
            throw new FFMpegException(FFMpegExceptionType.File, "Output file already exists and overwrite is disabled", innerException: null);
        }

        return Output($"\"{file}\"{(overwrite ? " -y" : "")}", sink: null, addArguments);
    }

    /// <summary>Writes to a URL.</summary>
    public FFMpegArgumentProcessor OutputToUrl(string uri, Action<FFMpegArgumentOptions>? addArguments = null) =>
        Output($"\"{uri}\"", sink: null, addArguments);

    /// <summary>Writes to a URL.</summary>
    public FFMpegArgumentProcessor OutputToUrl(Uri uri, Action<FFMpegArgumentOptions>? addArguments = null) =>
        OutputToUrl(uri.AbsoluteUri, addArguments);

    /// <summary>Hands the bytes to a sink.</summary>
    public FFMpegArgumentProcessor OutputToPipe(IPipeSink reader, Action<FFMpegArgumentOptions>? addArguments = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Output($"{(reader.GetFormat() is { Length: > 0 } format ? format + " " : "")}pipe:1 -y", reader, addArguments);
    }

    private FFMpegArguments Input(string input, Action<FFMpegArgumentOptions>? addArguments)
    {
        Add(addArguments, $"-i \"{input}\"");
        return this;
    }

    private FFMpegArgumentProcessor Output(string output, IPipeSink? sink, Action<FFMpegArgumentOptions>? addArguments)
    {
        Add(addArguments, output);
        return new FFMpegArgumentProcessor(Text, sink);
    }

    private void Add(Action<FFMpegArgumentOptions>? addArguments, string target)
    {
        var options = new FFMpegArgumentOptions();
        addArguments?.Invoke(options);
        if (options.Text.Length > 0)
        {
            _parts.Add(options.Text);
        }

        _parts.Add(target);
    }
}
