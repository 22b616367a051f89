using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Running;

/// <summary>Everybody's lines on one console, each with the name of who says it.</summary>
internal sealed class ConsoleLog
{
    private static readonly int[] Colours = [36, 32, 33, 35, 34, 96, 92, 93, 95, 94];
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _colourOf = [];
    private readonly bool _isOn;
    private readonly bool _isColoured;

    public ConsoleLog(IConfiguration configuration)
    {
        _isOn = configuration.GetValue("StandIns:ConsoleLogs", true);
        _isColoured = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
    }

    public void Write(string name, string line, bool isError)
    {
        if (!_isOn)
        {
            return;
        }

        lock (_gate)
        {
            if (!_colourOf.TryGetValue(name, out var colour))
            {
                _colourOf[name] = colour = Colours[_colourOf.Count % Colours.Length];
            }

            Console.Out.WriteLine(_isColoured ? $"\e[{colour}m{name,-12}\e[0m {(isError ? "\e[31m!\e[0m" : "|")} {line}" : $"{name,-12} {(isError ? '!' : '|')} {TerminalCodes.Remove(line)}");
        }
    }

    public void WriteNotice(string line)
    {
        if (_isOn)
        {
            lock (_gate)
            {
                Console.Out.WriteLine(_isColoured ? $"\e[1m{line}\e[0m" : line);
            }
        }
    }

    public void WriteFailure(string sentence)
    {
        lock (_gate)
        {
            Console.Error.WriteLine(_isColoured ? $"\e[31;1m{sentence}\e[0m" : sentence);
        }
    }
}
