using System.Diagnostics;
using System.Text.Json;

namespace StreamPlatform.Publishing.Specs;

/// <summary>Checks objects against the schemas of Kubernetes and of KEDA, with the npm packages that carry them.</summary>
internal static class Validator
{
    public static async Task<IReadOnlyList<string>> LinesAsync(IEnumerable<(string File, string Text)> documents)
    {
        var folder = Repository.File("tests", "Publishing.Specs", "validator");
        var start = new ProcessStartInfo("node", ["validate.mjs"])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(documents.Select(document => new { file = document.File, text = document.Text })));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
