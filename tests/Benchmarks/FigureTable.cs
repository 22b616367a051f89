using System.Globalization;
using Spectre.Console;

namespace StreamPlatform.Benchmarks;

/// <summary>Collects figures, tells each as it comes, and prints all of them at the end.</summary>
internal sealed class FigureTable
{
    private readonly List<Figure> _figures = [];

    public void Add(Figure figure)
    {
        _figures.Add(figure);
        Console.WriteLine($"{figure.Name}: {Text(figure.Ours, figure.Unit)}{(figure.Raw is { } raw ? $", raw {Text(raw, figure.Unit)}" : "")}");
    }

    public void Print()
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("figure", "ours", "raw tool", "ratio", "aim");
        foreach (var figure in _figures)
        {
            table.AddRow(
                Markup.Escape(figure.Name),
                Text(figure.Ours, figure.Unit),
                figure.Raw is { } raw ? Text(raw, figure.Unit) : "",
                figure.Raw is { } other ? (figure.Ours / other).ToString("0.00", CultureInfo.InvariantCulture) : "",
                Markup.Escape(figure.Aim));
        }

        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 140);
        AnsiConsole.Write(table);
    }

    private static string Text(double value, string unit) => value.ToString("0.0", CultureInfo.InvariantCulture) + " " + unit;
}
