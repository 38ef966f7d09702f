import { describe, expect, it } from 'vitest'
import { toLight } from '../../platform/rich-text/light-notation.ts'
import { richTextSchema } from '../../platform/rich-text/rich-text.ts'
import { picturesIn, withoutStyle } from './foreign-marks.ts'
import { fromDom } from './rich-text-dom.ts'
import { dom } from './testing.ts'

/*
 * HTML as programs put it on the clipboard: long heads, conditional comments, lists made of paragraphs. What comes in is
 * the text with its paragraphs, lists, bold, italic and links.
 */

const pasted = (html: string): string => {
  const text = fromDom(dom(withoutStyle(html)))
  expect(richTextSchema.safeParse(text).error).toBeUndefined()
  return toLight(text)
}

const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/Public/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 @font-face {font-family:Wingdings; mso-font-charset:2;}
 p.MsoNormal, li.MsoNormal {margin:0cm; mso-pagination:widow-orphan; font-family:"Calibri",sans-serif;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\\F0B7;}
-->
</style>
</head>
<body lang=DA style='tab-interval:65.2pt;word-wrap:break-word'>
<!--StartFragment-->`
const wordEnd = `<!--EndFragment-->
</body>
</html>`

const item = (mark: string, level: number, text: string, position = 'Middle', list = 'l0') =>
  `<p class=MsoListParagraphCxSp${position} style='margin-left:${36 * level}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>
`

describe('text from Word', () => {
  it('comes in as paragraphs with bold and italic, smart quotes and dashes as they were', () => {
    const html = `${wordHead}<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=EN-US style='font-size:14.0pt'>Baggrund<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Udvalget sagde ”ja – med forbehold” og <i style='mso-bidi-font-style:normal'>ikke</i> »måske«. Det er
formandens ’ord’ … 4&nbsp;000&nbsp;kr.<o:p></o:p></p>${wordEnd}`
    expect(pasted(html)).toBe(
      '**Baggrund**\n\nUdvalget sagde ”ja – med forbehold” og *ikke* »måske«. Det er formandens ’ord’ … 4 000 kr.',
    )
  })

  it('comes in with lists made of paragraphs, within one another and numbered', () => {
    const html = `${wordHead}<p class=MsoNormal>Vi drøfter:<o:p></o:p></p>
${item('·', 1, 'Støj', 'First')}${item('o', 2, 'Stue 2')}${item('§', 3, 'ved vinduet')}${item('·', 1, '<b>Luft</b>', 'Last')}${item('1.', 1, 'Først', 'First', 'l1')}${item('a)', 2, 'det her', 'Middle', 'l1')}${item('(b)', 2, 'og det her', 'Middle', 'l1')}${item('2.', 1, 'Så', 'Last', 'l1')}${wordEnd}`
    expect(pasted(html)).toBe(
      'Vi drøfter:\n\n- Støj\n  - Stue 2\n    - ved vinduet\n- **Luft**\n\n1. Først\n  1. det her\n  2. og det her\n2. Så',
    )
  })

  it('leaves out pictures and says how many, but not bullets that are drawn', () => {
    const picture = `<p class=MsoNormal>Før<!--[if gte vml 1]><v:shape id="Billede_1" type="#_x0000_t75"><v:imagedata src="file:///C:/Users/Public/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/Users/Public/clip_image002.png" v:shapes="Billede_1"><![endif]>efter<o:p></o:p></p>`
    const drawn = item('<img width=9 height=9 src="file:///C:/Users/Public/clip_image003.gif" alt="*">', 1, 'Punkt')
    const html = `${wordHead}${picture}${drawn}${wordEnd}`
    expect(pasted(html)).toBe('Førefter\n\n- Punkt')
    expect(picturesIn(dom(withoutStyle(html)))).toBe(1)
    expect(picturesIn(dom('<p>Ingen</p>'))).toBe(0)
  })

  it('leaves out remarks in the margin and what was struck out', () => {
    const html = `${wordHead}<p class=MsoNormal>Budgettet <del cite="mailto:Lis" datetime="2026-03-01T10:00">falder</del><ins cite="mailto:Lis" datetime="2026-03-01T10:00">stiger</ins><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[LK1]</a></span></span>.<o:p></o:p></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class="MsoCommentText">Er det rigtigt?</p></div></div></div>${wordEnd}`
    expect(pasted(html)).toBe('Budgettet stiger.')
  })

  it('keeps a table’s words, cell by cell, and links that lead out', () => {
    const html = `${wordHead}<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=301 style='width:225.4pt'><p class=MsoNormal>År<o:p></o:p></p></td><td width=301><p class=MsoNormal>2026<o:p></o:p></p></td></tr></table>
<p class=MsoNormal>Se <a href="https://nordsund.example/budget"><span style='color:#0563C1'>budgettet</span></a> og <a href="#_Toc1">afsnit 2</a>.<o:p></o:p></p>${wordEnd}`
    expect(pasted(html)).toBe('År\n\n2026\n\nSe [budgettet](https://nordsund.example/budget) og afsnit 2.')
  })
})

it('text from Word in a browser comes in with its lists', () => {
  const run = (text: string, style = '') =>
    `<span data-contrast="auto" xml:lang="DA-DK" lang="DA-DK" class="TextRun SCXW1 BCX0" style="font-size:11pt;${style}"><span class="NormalTextRun SCXW1 BCX0">${text}</span></span><span class="EOP SCXW1 BCX0" data-ccp-props="{}">&nbsp;</span>`
  const html = `<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" style="font-weight:normal">${run('Vi ')}${run('aftalte', 'font-weight:bold')}</p></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li aria-setsize="-1" data-leveltext="" data-listid="3" class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1">${run('en ny rutine')}</p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1">${run('og opfølgning')}</p></li></ul></div>`
  expect(pasted(html)).toBe('Vi **aftalte**\n\n- en ny rutine\n- og opfølgning')
})

it('text from Outlook comes in without its signature’s colours and sizes', () => {
  const html = `<div class=WordSection1><p class=MsoNormal><span style='font-size:11.0pt;font-family:"Calibri",sans-serif;color:#1F497D;mso-fareast-language:EN-US'>Hej alle<o:p></o:p></span></p><ul style='margin-top:0cm' type=disc><li class=MsoListParagraph style='margin-left:0cm;mso-list:l0 level1 lfo1'>Punkt et<o:p></o:p></li><li class=MsoListParagraph style='margin-left:0cm;mso-list:l0 level1 lfo1'>Punkt to<o:p></o:p></li></ul></div>`
  expect(pasted(html)).toBe('Hej alle\n\n- Punkt et\n- Punkt to')
})
