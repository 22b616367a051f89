using System.Text.Json;
using StreamPlatform.Standins.Meilisearch.Storage;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// By which field documents are told apart.
internal static class PrimaryKey
{
    private const int LongestId = 511;

    public static string Choose(IndexInfo index, string? told, List<JsonElement> documents)
    {
        if (index.PrimaryKey is { } known)
        {
            return told is null || told == known
                ? known
                : throw new ApiError(400, "index_primary_key_already_exists", $"Index `{index.Uid}`: Index already has a primary key: `{known}`.");
        }
        if (told is not null || documents.Count == 0)
        {
            return told ?? "id";
        }
        var candidates = documents[0].EnumerateObject().Select(field => field.Name).Where(name => name.EndsWith("id", StringComparison.OrdinalIgnoreCase)).ToList();
        return candidates switch
        {
            [var only] => only,
            [] => throw new ApiError(400, "index_primary_key_no_candidate_found",
                $"Index `{index.Uid}`: The primary key inference failed as the engine did not find any field ending with `id` in its name. Please specify the primary key manually using the `primaryKey` query parameter."),
            _ => throw new ApiError(400, "index_primary_key_multiple_candidates_found",
                $"Index `{index.Uid}`: The primary key inference failed as the engine found {candidates.Count} fields ending with `id` in their names: '{candidates[0]}' and '{candidates[1]}'. Please specify the primary key manually using the `primaryKey` query parameter."),
        };
    }

    public static string IdOf(JsonElement document, string primaryKey)
    {
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty(primaryKey, out var id))
        {
            throw new ApiError(400, "missing_document_id", $"Document doesn't have a `{primaryKey}` attribute: `{document.GetRawText()}`.");
        }
        var text = id.ValueKind switch
        {
            JsonValueKind.String => id.GetString()!,
            JsonValueKind.Number when id.TryGetInt64(out _) => id.GetRawText(),
            _ => throw ApiErrors.InvalidDocumentId(id.GetRawText()),
        };
        return IsValid(text) ? text : throw ApiErrors.InvalidDocumentId(text);
    }

    public static bool IsValid(string id) => id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
