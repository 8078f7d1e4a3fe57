const names: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF 文件',
  'image/jpeg': '图片（JPEG）',
  'image/png': '图片（PNG）',
  'image/tiff': '图片（TIFF）',
  'image/webp': '图片（WebP）',
  'image/heic': '图片（HEIC）',
  'image/heif': '图片（HEIF）',
  'video/mp4': '视频（MP4）',
  'video/quicktime': '视频（MOV）',
  'video/x-msvideo': '视频（AVI）',
  'video/x-matroska': '视频（MKV）',
  'video/mpeg': '视频（MPEG）',
  'video/x-ms-wmv': '视频（WMV）',
  'audio/mpeg': '录音（MP3）',
  'audio/wav': '录音（WAV）',
  'audio/mp4': '录音（M4A）',
  'audio/amr': '录音（AMR）',
  'audio/ogg': '录音（OGG）',
  'application/ofd': '版式文件（OFD）',
  'application/msword': '文字文档（DOC）',
  'application/vnd.ms-works': '文字文档（WPS）',
  'application/vnd.ms-excel': '表格（XLS/ET）',
  'application/vnd.ms-powerpoint': '演示文稿（PPT）',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '文字文档（DOCX）',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '表格（XLSX）',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '演示文稿（PPTX）',
  'application/zip': '压缩包（ZIP）',
  'application/x-rar': '压缩包（RAR）',
  'application/x-7z': '压缩包（7Z）',
  'text/plain': '文本文件',
}

/** The words for a media type; an unknown one is shown as it is. */
export function mediaTypeOf(mediaType: string): string {
  return names[mediaType] ?? mediaType
}
