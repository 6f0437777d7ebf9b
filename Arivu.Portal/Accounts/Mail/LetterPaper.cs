using System.Net;

namespace Arivu.Portal.Accounts.Mail;

/// <summary>The looks of every letter: one column, one green act, readable with pictures off. Everything put in is escaped.</summary>
public static class LetterPaper
{
    /// <summary>A letter of a greeting, some paragraphs and, if there is one, an act with its link.</summary>
    public static Letter Write(string to, string name, string subject, IReadOnlyList<string> paragraphs, (string Words, string Href)? act = null)
    {
        var text = string.Join("\n\n", [name.Length > 0 ? $"{name}," : "", .. paragraphs, act is { } a ? $"{a.Words}: {a.Href}" : "", "Arivu Foods"]);
        var body = string.Concat(paragraphs.Select(p => $"<p style=\"margin:0 0 16px\">{E(p)}</p>"));
        var button = act is { } b
            ? $"<p style=\"margin:24px 0\"><a href=\"{E(b.Href)}\" style=\"background:#0b5d4e;color:#fff;padding:12px 20px;border-radius:10px;text-decoration:none;font-weight:600;display:inline-block\">{E(b.Words)}</a></p><p style=\"margin:0 0 16px;color:#5b6776;font-size:13px;word-break:break-all\">{E(b.Href)}</p>"
            : "";
        var html = $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{E(subject)}</title></head>
            <body style="margin:0;background:#f7f5f0;color:#1b2430;font:15px/1.5 'Noto Sans',Arial,sans-serif">
            <div style="max-width:520px;margin:0 auto;padding:32px 16px"><div style="background:#fff;border:1px solid #e9e6df;border-radius:12px;padding:28px">
            <p style="margin:0 0 20px;font-weight:600;color:#0b5d4e">Arivu Portal</p><p style="margin:0 0 16px">{E(name)},</p>{body}{button}
            <p style="margin:24px 0 0;color:#5b6776">Arivu Foods</p></div></div></body></html>
            """;
        return new Letter(to, name, subject, text.Trim(), html);
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
