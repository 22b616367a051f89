using System.Net.Http.Json;
using Meilisearch.QueryParameters;

namespace Meilisearch;

public partial class Index
{
    public Task<TaskInfo> AddDocumentsAsync<T>(IEnumerable<T> documents, string primaryKey = default, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Post, Documents(primaryKey), documents, ClientJson.WithNulls, cancellationToken);

    /// <summary>Sends the documents in portions, each of which is a task.</summary>
    public async Task<IEnumerable<TaskInfo>> AddDocumentsInBatchesAsync<T>(
        IEnumerable<T> documents, int batchSize = 1000, string primaryKey = default, CancellationToken cancellationToken = default)
    {
        var tasks = new List<TaskInfo>();
        foreach (var batch in documents.Chunk(batchSize))
        {
            tasks.Add(await AddDocumentsAsync(batch, primaryKey, cancellationToken).ConfigureAwait(false));
        }

        return tasks;
    }

    /// <summary>Changes the given fields and leaves the others.</summary>
    public Task<TaskInfo> UpdateDocumentsAsync<T>(IEnumerable<T> documents, string primaryKey = default, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Put, Documents(primaryKey), documents, cancellationToken);

    public Task<T> GetDocumentAsync<T>(string documentId, List<string> fields = default, CancellationToken cancellationToken = default)
    {
        var uri = $"indexes/{Uid}/documents/{documentId}";
        return _http.GetFromJsonAsync<T>(fields is null ? uri : $"{uri}?fields={string.Join(',', fields)}", cancellationToken);
    }

    public Task<T> GetDocumentAsync<T>(int documentId, List<string> fields = default, CancellationToken cancellationToken = default) =>
        GetDocumentAsync<T>(documentId.ToString(System.Globalization.CultureInfo.InvariantCulture), fields, cancellationToken);

    public Task<ResourceResults<IEnumerable<T>>> GetDocumentsAsync<T>(DocumentsQuery query = default, CancellationToken cancellationToken = default) =>
        query?.Filter is null
            ? _http.GetFromJsonAsync<ResourceResults<IEnumerable<T>>>(QueryText.Append($"indexes/{Uid}/documents", query), cancellationToken)
            : _http.SendAsync<ResourceResults<IEnumerable<T>>>(HttpMethod.Post, $"indexes/{Uid}/documents/fetch", query, cancellationToken);

    public Task<TaskInfo> DeleteOneDocumentAsync(string documentId, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Delete, $"indexes/{Uid}/documents/{documentId}", null, cancellationToken);

    public Task<TaskInfo> DeleteDocumentsAsync(IEnumerable<string> documentIds, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Post, $"indexes/{Uid}/documents/delete-batch", documentIds, cancellationToken);

    public Task<TaskInfo> DeleteDocumentsAsync(DeleteDocumentsQuery query, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Post, $"indexes/{Uid}/documents/delete", query, cancellationToken);

    public Task<TaskInfo> DeleteAllDocumentsAsync(CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Delete, $"indexes/{Uid}/documents", null, cancellationToken);

    /// <summary>Searches. The query's own text and index give way to those of the call.</summary>
    public Task<ISearchable<T>> SearchAsync<T>(string query, SearchQuery searchAttributes = default, CancellationToken cancellationToken = default)
    {
        var body = searchAttributes ?? new SearchQuery();
        body.Q = query;
        body.IndexUid = default;
        return _http.SendAsync<ISearchable<T>>(HttpMethod.Post, $"indexes/{Uid}/search", body, cancellationToken);
    }

    private string Documents(string primaryKey) =>
        primaryKey is null ? $"indexes/{Uid}/documents" : $"indexes/{Uid}/documents?primaryKey={Uri.EscapeDataString(primaryKey)}";
}
