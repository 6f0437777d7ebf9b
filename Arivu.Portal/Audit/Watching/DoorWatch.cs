using System.Globalization;
using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Arivu.Portal.Audit.Watching;

/// <summary>At the door of every page and endpoint: notes who was turned away for the role, and which member of the team opened a page of money.</summary>
/// <param name="lookout">Takes notes of refusals.</param>
/// <param name="watch">Takes notes of looks.</param>
internal sealed class DoorWatch(Lookout lookout, PageWatch watch) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _door = new();

    /// <inheritdoc />
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        if (authorizeResult.Forbidden)
        {
            lookout.Refused(user, context);
        }
        else if (authorizeResult.Succeeded && HttpMethods.IsGet(context.Request.Method))
        {
            watch.Opened(user, context.Request.Path, context.Request.QueryString.Value ?? "");
        }

        return _door.HandleAsync(next, context, policy, authorizeResult);
    }
}

/// <summary>Each list that leaves as a file is noted first: which one, by whom, with which filter, how many rows.</summary>
/// <param name="trail">Where it is noted.</param>
/// <param name="user">Who asked.</param>
internal sealed class ExportNotes(AuditTrail trail, CurrentUser user) : ISheetWitness
{
    public Task LeavesAsync(HttpRequest request, int rows)
    {
        var (path, kind) = (request.Path.Value ?? "", System.IO.Path.GetExtension(request.Path.Value ?? "").TrimStart('.'));
        var list = path.Trim('/').Split('/')[0];
        return trail.NoteAsync(user.Name, AuditActs.Exported, AuditSubjects.List, list, request.HttpContext.RequestAborted,
            new("Rows", null, rows.ToString(CultureInfo.InvariantCulture)), new("File", null, kind), new("Filter", null, AuditText.Short(Uri.UnescapeDataString(request.QueryString.Value ?? "").TrimStart('?'))));
    }
}

/// <summary>Each verb of the command line that did something is noted, with the account of the machine that called it.</summary>
/// <param name="trail">Where it is noted.</param>
/// <param name="setup">Knows whether there is a database to note it in.</param>
internal sealed class VerbNotes(AuditTrail trail, DatabaseSetup setup) : IVerbWitness
{
    public async Task DoneAsync(string verb, string kept, CancellationToken cancel)
    {
        if (await setup.ExistsAsync(cancel))
        {
            await trail.NoteAsync(AuditText.Short($"{Environment.UserName}@{Environment.MachineName}"), AuditActs.Ran, AuditSubjects.Verb, verb, cancel, new AuditChange("Options", null, AuditText.Short(kept)));
        }
    }
}
