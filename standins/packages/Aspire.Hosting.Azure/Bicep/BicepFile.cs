using System.Text;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure.Bicep;

/// <summary>A module's file, and the lines that use it.</summary>
internal static class BicepFile
{
    public static string PathOf(BicepModule module) => $"{module.Name}/{module.Name}.bicep";

    public static async Task WriteAsync(string folder, BicepModule module, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, PathOf(module));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, module.Text, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The head of a module: where it goes and what it is given.</summary>
    public static string Head(IEnumerable<KeyValuePair<string, object>> parameters)
    {
        var text = new StringBuilder("@description('The location for the resource(s) to be deployed.')\nparam location string = resourceGroup().location\n");
        foreach (var (name, value) in parameters)
        {
            text.Append('\n').Append(BicepNames.Declare(name, BicepNames.IsSecret(value)));
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The lines that deploy a module.</summary>
    public static string Call(BicepModule module, string? scope, Func<object, string> argumentOf)
    {
        var text = new StringBuilder($"module {BicepNames.Of(module.Name)} '{PathOf(module)}' = {{\n  name: '{module.Name}'\n");
        if (scope is not null)
        {
            text.Append($"  scope: {scope}\n");
        }

        text.Append("  params: {\n    location: location\n");
        foreach (var (name, value) in module.Parameters)
        {
            text.Append($"    {name}: {argumentOf(value)}\n");
        }

        return text.Append("  }\n}\n").ToString();
    }
}
