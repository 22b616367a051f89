using System.Net.Http.Json;
using System.Text.Json;

namespace StreamPlatform.Catalog.Tests;

internal static class Answers
{
    public static Task<JsonElement> BodyAsync(this HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    // Status and problem type, e.g. "404 video-not-found".
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {(await answer.BodyAsync()).Text("type").Split('/')[^1]}";

    // Names of the fields that a 400 complains about.
    public static async Task<string[]> WrongFieldsAsync(this HttpResponseMessage answer) =>
        [.. (await answer.BodyAsync()).GetProperty("errors").EnumerateObject().Select(field => field.Name)];

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static string? TextOrNull(this JsonElement element, string property) => element.GetProperty(property).GetString();

    public static string[] Ids(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.Text("id"))];
}
