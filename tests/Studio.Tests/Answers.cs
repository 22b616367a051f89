using System.Text.Json;

namespace StreamPlatform.Studio.Tests;

internal static class Answers
{
    public static string? Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(",", values) : null;

    // Status and problem type, e.g. "409 offset-mismatch".
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return $"{(int)answer.StatusCode} {problem.RootElement.GetProperty("type").GetString()!.Split('/')[^1]}";
    }

    public static string IdOf(string path) => path.Split('/')[^1];
}
