using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Gateway.Site;

// The build may leave app.js.br and app.js.gz beside app.js: then nobody compresses it again for each request.
internal sealed class Precompressed(RequestDelegate next, SiteFiles files)
{
    private static readonly (string Encoding, string Suffix)[] Kinds = [("br", ".br"), ("gzip", ".gz")];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && Path.HasExtension(request.Path))
        {
            var accepted = request.GetTypedHeaders().AcceptEncoding;
            foreach (var (_, suffix) in Kinds.Where(kind => Accepts(accepted, kind.Encoding)))
            {
                if (files.GetFileInfo(request.Path + suffix).Exists)
                {
                    request.Path += suffix;
                    break;
                }
            }
        }

        return next(context);
    }

    public static string? EncodingOf(string fileName) => Kinds.FirstOrDefault(kind => fileName.EndsWith(kind.Suffix, StringComparison.Ordinal)).Encoding;

    public static string PlainName(string fileName) => EncodingOf(fileName) is null ? fileName : Path.ChangeExtension(fileName, null);

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);

    // app.js.br is JavaScript
    internal sealed class ContentTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _plain = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType) =>
            _plain.TryGetContentType(PlainName(subpath), out contentType);
    }
}
