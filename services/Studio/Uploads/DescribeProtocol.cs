using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

//   "A successful response indicated by the 204 No Content or 200 OK status MUST contain the Tus-Version header. It MAY include the Tus-Extension and
//    Tus-Max-Size headers."
//   "The Tus-Checksum-Algorithm header MUST be included in the response to an OPTIONS request."
internal static class DescribeProtocol
{
    public static NoContent Handle(HttpResponse response, IOptions<StudioOptions> options)
    {
        response.Headers[TusHeaders.Version] = TusProtocol.Version;
        response.Headers[TusHeaders.Extension] = TusProtocol.Extensions;
        response.Headers[TusHeaders.MaxSize] = TusNumber.Write(options.Value.MaxLength);
        response.Headers[TusHeaders.ChecksumAlgorithm] = UploadChecksum.Algorithms;
        return TypedResults.NoContent();
    }
}
